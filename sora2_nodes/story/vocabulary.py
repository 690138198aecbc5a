"""The words the world can show: closed lists that story reads into and world builds from."""

COLOURS: dict[str, tuple[float, float, float]] = {  # sRGB 0..1
    "red": (0.80, 0.10, 0.09),
    "orange": (0.93, 0.46, 0.07),
    "yellow": (0.95, 0.82, 0.12),
    "lime": (0.55, 0.80, 0.15),
    "green": (0.13, 0.55, 0.20),
    "teal": (0.07, 0.52, 0.52),
    "cyan": (0.20, 0.75, 0.88),
    "blue": (0.12, 0.28, 0.78),
    "navy": (0.07, 0.11, 0.36),
    "purple": (0.45, 0.16, 0.62),
    "magenta": (0.82, 0.14, 0.58),
    "pink": (0.96, 0.58, 0.70),
    "brown": (0.42, 0.25, 0.12),
    "tan": (0.80, 0.66, 0.46),
    "white": (0.93, 0.93, 0.92),
    "grey": (0.52, 0.53, 0.54),
    "black": (0.07, 0.07, 0.08),
    "gold": (0.84, 0.64, 0.18),
    "silver": (0.74, 0.76, 0.79),
}
SHAPES = ("sphere", "box", "cylinder", "disc", "plank")  # cylinder: upright can; disc: wheel facing the viewer
MATERIALS = ("rubber", "wood", "metal", "glass", "stone", "plastic", "fabric", "earth")
PATTERNS = ("plain", "stripes", "checker", "spots")
SIZES = {"tiny": 0.10, "small": 0.16, "medium": 0.24, "large": 0.34, "huge": 0.46}  # half height, m
SURFACES = ("wood", "tile", "concrete", "grass", "sand", "carpet", "metal", "ice")
BACKDROPS = ("studio", "room", "park", "beach", "city", "mountains", "desert", "forest")
TIMES_OF_DAY = ("morning", "day", "overcast", "sunset", "night")
ACTIONS = (
    "drop", "bounce", "roll", "throw", "collide", "slide", "stack", "topple", "domino",
    "pendulum", "ramp", "seesaw", "rest", "walk", "sprint", "leap", "wave", "talk",
)  # fmt: skip
PERSON_ACTIONS = ("walk", "sprint", "leap", "wave", "talk")
CAMERA_MOVES = (
    "static", "pan_left", "pan_right", "tilt_up", "tilt_down", "dolly_in", "dolly_out",
    "track_left", "track_right", "orbit_left", "orbit_right", "crane_up", "crane_down", "handheld",
)  # fmt: skip
ANGLES = ("eye_level", "low", "high", "close_up", "wide")
TONES = ("neutral", "warm", "cool", "vivid", "muted", "noir")
SOUNDTRACKS = ("none", "calm", "upbeat", "tense", "ambient")
PACES = ("normal", "slow", "fast")
GRAVITIES = {"zero": 0.0, "moon": 1.62, "mars": 3.71, "earth": 9.81, "jupiter": 24.79}  # m/s²
