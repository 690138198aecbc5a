"""How a shot is framed and how the camera moves: sizes, angles, moves and what they are called."""

from __future__ import annotations

SHOT_SIZES: dict[str, tuple[str, ...]] = {  # from far to near
    "extreme wide": ("extreme wide shot", "extreme wide", "extreme long shot", "ews", "vast wide shot", "aerial wide shot", "extreme wide angle", "panorama", "panoramic shot", "panoramic view",
                     "establishing shot", "establishing", "epic wide shot", "sweeping vista", "very wide shot"),
    "wide": ("wide shot", "long shot", "wide view", "ws", "wide angle shot", "wide angle", "wide-angle", "from afar", "from a distance", "master shot", "distant shot", "wide", "wide-angle shot", "from far",
             "landscape shot", "far shot", "from far away", "wide establishing shot", "in the distance"),
    "full": ("full shot", "full body", "full-body", "full body shot", "full length", "full-length", "head to toe", "full-body shot", "full view"),
    "medium wide": ("medium wide shot", "medium long shot", "medium wide", "cowboy shot", "american shot", "three quarter shot", "medium-wide shot"),
    "medium": ("medium shot", "mid shot", "medium", "waist up", "waist shot", "two shot", "two-shot", "mid-shot", "midshot", "waist-up", "half body", "medium-shot"),
    "medium close-up": ("medium close-up", "medium close up", "mcu", "chest up", "head and shoulders", "chest shot", "bust shot", "medium closeup", "portrait shot", "portrait of", "a portrait of"),
    "close-up": ("close-up", "close up", "closeup", "close shot", "close-up shot", "close up shot", "tight shot", "cu", "in close-up", "in close up", "tight close-up", "closeup shot", "close view",
                 "tight on", "close on", "close-ups", "close ups", "close in on", "tight framing", "intimate shot", "detail shot", "insert shot", "a close shot", "a close view"),
    "extreme close-up": ("extreme close-up", "extreme close up", "ecu", "macro", "macro shot", "extreme closeup", "macro close-up", "super close-up", "microscopic view", "macro photography",
                         "macro close up", "very close-up", "extreme close-up shot", "super macro"),
}  # fmt: skip
SIZE_OF: dict[str, str] = {word: size for size, words in SHOT_SIZES.items() for word in words}

ANGLES: dict[str, tuple[str, ...]] = {
    "eye level": ("eye level", "eye-level", "straight on", "front view", "frontal", "at eye level", "eye-level shot", "frontal view", "straight-on"),
    "low": ("low angle", "low-angle", "low angle shot", "from below", "seen from below", "worm's eye", "worms eye view", "worm's-eye view", "hero shot", "ground level", "ground-level", "looking up at",
            "low-angle shot", "from the ground", "low camera", "upward angle", "low shot", "from a low angle", "camera low to the ground", "worm's eye view", "from underneath"),
    "high": ("high angle", "high-angle", "high angle shot", "from above", "seen from above", "looking down", "high-angle shot", "from a high angle", "downward angle", "high camera", "elevated view"),
    "bird's eye": ("bird's eye", "birds eye view", "bird's-eye view", "bird's eye view", "top down", "top-down", "overhead", "overhead shot", "top view", "top-down view", "birds eye", "straight down", "flat lay",
                   "god's eye view", "top shot", "satellite view"),
    "aerial": ("aerial", "aerial shot", "aerial view", "drone shot", "drone view", "drone footage", "drone flyover", "helicopter shot", "fpv drone", "drone", "flyover", "fly-over", "fpv", "from the air",
               "drone flythrough", "drone fly-through", "drone fly through", "aerial drone shot", "aerial drone view", "aerial drone footage", "fpv drone shot", "fpv drone flythrough", "drone flying over", "drone flight", "drone tour", "drone perspective", "aerial footage", "aerial flythrough", "aerial flyover", "helicopter view", "drone video"),
    "dutch": ("dutch angle", "dutch tilt", "canted angle", "tilted frame", "dutch", "tilted angle"),
    "over the shoulder": ("over the shoulder", "over-the-shoulder", "ots", "over his shoulder", "over her shoulder", "over their shoulder", "over the shoulder shot", "over-the-shoulder shot"),
    "side": ("side view", "profile view", "in profile", "profile shot", "side angle", "from the side", "side on", "side-on", "side profile"),
    "back": ("from behind", "back view", "rear view", "seen from behind", "from the back", "behind the back"),
    "pov": ("pov", "point of view", "first person", "first-person", "first person view", "point-of-view", "pov shot", "subjective camera", "through the eyes of", "first-person view", "point of view shot"),
}  # fmt: skip
ANGLE_OF: dict[str, str] = {word: angle for angle, words in ANGLES.items() for word in words}

MOVES: dict[str, tuple[str, ...]] = {
    "static": ("static shot", "static camera", "locked off", "locked-off", "fixed camera", "tripod", "still camera", "static", "locked shot", "no camera movement", "fixed shot", "locked-off shot",
               "tripod shot", "stationary camera", "camera is still", "camera holds", "locked camera", "camera stays still"),
    "push_in": ("push in", "push-in", "dolly in", "dolly-in", "dollies in", "dolly forward", "pushes in", "moves in", "slow push", "pushing in", "camera approaches", "moves closer", "creeps in", "truck in",
                "slow push-in", "camera moves forward", "dolly", "camera pushes", "dolly push", "dollying in", "track in", "creep in", "push"),
    "pull_out": ("pull out", "pull-out", "pull back", "pulls back", "dolly out", "dolly back", "pulls out", "pulls away", "moves back", "pulling back", "dolly-out", "backs away", "dollies out", "pull away",
                 "pullback", "camera retreats", "track out", "reveal"),
    "zoom_in": ("zoom in", "zooms in", "zooming in", "crash zoom", "snap zoom", "slow zoom", "zoom", "zooms"),
    "zoom_out": ("zoom out", "zooms out", "zooming out"),
    "dolly_zoom": ("dolly zoom", "vertigo effect", "zolly"),
    "pan": ("pan", "pans", "panning", "panning shot", "whip pan", "pan left", "pan right", "pan across", "pan shot", "camera turns"),
    "tilt": ("tilt", "tilts", "tilting", "tilt up", "tilt down", "tilts up", "tilts down", "camera looks up", "camera looks down"),
    "track": ("tracking shot", "tracking", "track", "tracks", "dolly alongside", "lateral move", "trucking shot", "tracks alongside", "truck left", "truck right", "side tracking", "camera glides", "slider shot",
              "steadicam", "travelling shot", "traveling shot", "camera slides", "lateral tracking", "gliding shot", "camera tracks", "track left", "track right", "steadicam shot", "camera travels"),
    "follow": ("follow shot", "following shot", "camera follows", "follows", "following", "follow cam", "chase cam", "camera trails", "follow", "chase shot", "camera chases", "camera tracks"),
    "orbit": ("orbit", "orbits", "orbiting", "arc shot", "circles around", "circle around", "rotates around", "360", "360 shot", "orbiting shot", "camera circles", "arcs around", "360 degree", "revolves around",
              "turntable", "camera rotates", "camera spins", "circling", "orbit shot", "arc", "camera revolves"),
    "crane_up": ("crane up", "crane shot", "jib up", "camera rises", "rises up", "boom up", "cranes up", "camera ascends", "rising shot", "camera lifts", "pedestal up", "jib shot", "crane"),
    "crane_down": ("crane down", "camera descends", "boom down", "cranes down", "camera lowers", "jib down", "camera drops", "pedestal down", "descending shot"),
    "handheld": ("handheld", "hand-held", "hand held", "shaky cam", "shaky camera", "handheld camera", "camera shake", "handheld shot", "shaky", "handheld style", "handheld footage", "shakycam"),
    "fly_through": ("fly through", "fly-through", "flythrough", "flies through", "fpv flight", "swoops", "camera flies", "fly over", "flies over", "soars over", "camera soars", "swooping shot"),
    "rack_focus": ("rack focus", "focus pull", "pull focus", "racks focus", "focus shifts", "shifts focus"),
}  # fmt: skip
MOVE_OF: dict[str, str] = {word: move for move, words in MOVES.items() for word in words}
