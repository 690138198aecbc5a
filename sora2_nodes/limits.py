"""Every limit and choice that more than one room keeps: how long, how large, how many, and which words are taken.

The pages in the browser read theirs from js/lib/limits.js, which `python -m scripts.make_limits` writes from here.
"""

from __future__ import annotations

MB = 1024 * 1024

# How long, in seconds.
SHOT_S = (0.5, 120.0)  # a shot of a storyboard
RENDER_S = (2.0, 20.0)  # a single prompt on the command line
TRANSITION_S = (0.04, 5.0)  # a dissolve or dip
SPLIT_S = (0.0, 5.0)  # sound before or after its picture
CARD_S = (0.5, 20.0)  # a title or end card
FILM_S = 600.0  # all shots of one graph
API_SECONDS = (4, 8, 12, 16, 20)  # a shot of the API
API_TOTAL_S = 120.0  # a finished video of the API: extensions and storyboards end here

# How large, in pixels (width, height), frames per second, bytes.
SIDES = (64, 4096)  # either side of a picture that is drawn
SIZES = (
    (1280, 720), (720, 1280), (1024, 1024), (1920, 1080), (1080, 1920), (854, 480), (480, 854), (480, 480), (640, 360),
    (360, 640), (960, 540), (540, 960), (720, 720), (1080, 1080), (1792, 1024), (1024, 1792),
)  # fmt: skip
API_SIZES = ("1280x720", "720x1280", "1792x1024", "1024x1792", "1920x1080", "1080x1920")
FPS = (1, 120)
PICTURE_BYTES = 5 * MB  # of a reference
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")

# How many.
CAMEOS = 2  # in a scene
REFERENCES = 8  # of a shot
API_REFERENCES = 4  # of a video of the API
MOST_SEED = 2**63 - 1
MOST_TAKES = 999  # of a shot

# Which words.
PRESETS = ("fast", "fine")  # how carefully the built-in model draws
ROLES = ("identity", "environment", "texture", "first_frame")  # of a reference
LAST_FRAME = "last_frame"
NODE_ROLES = (*ROLES, LAST_FRAME)  # on the canvas, where some models end with a picture
TRANSITIONS = ("cut", "dissolve", "dip", "match")
CONTINUITIES = (
    "film",
    "continue",
    "same_world",
    "new",
    "leads_in",
)  # film: one cast; one place until another is named; leads_in: ends where the next shot begins
GOING_ON = ("film", "continue", "same_world")  # those that play in the world of the shot before
MUSIC_UNDER_DB = (0.0, 12.0, 40.0)  # how far music lies under speech: at least, usually, at most
MUSIC = ("calm", "upbeat", "tense", "ambient")  # styles of a bed of music

# What a render costs: `PRICE_CREDITS` buy `PRICE_SECONDS` at `PRICE_PIXELS` or fewer.
PRICE_CREDITS, PRICE_SECONDS, PRICE_PIXELS = 30, 10, 1280 * 720
