"""Weather and air: kinds, and the words for them with how much of it they say."""

from __future__ import annotations

WEATHERS: dict[str, dict[str, float]] = {  # kind: {words: amount 0..1}
    "rain": {"rain": 0.6, "rainy": 0.6, "raining": 0.6, "drizzle": 0.3, "drizzling": 0.3, "light rain": 0.3, "heavy rain": 0.9, "downpour": 1.0, "pouring rain": 0.9,
             "rainstorm": 0.9, "thunderstorm": 0.9, "monsoon": 1.0, "raindrops": 0.5, "rain falls": 0.6, "rains": 0.6, "raining heavily": 0.9, "torrential rain": 1.0, "rainfall": 0.6, "rain begins to fall": 0.6, "rain starts to fall": 0.6, "rain starts falling": 0.6, "rain begins falling": 0.6, "rain pours": 0.6, "rain pours down": 0.6, "rain pouring": 0.6, "rain lashes": 0.6, "rain streams": 0.6, "rain runs": 0.6, "rain hits": 0.6, "rain drops": 0.6, "it starts to rain": 0.6, "it begins to rain": 0.6, "rain is falling": 0.6, "rain falling": 0.6, "falling rain": 0.6, "rain hammers": 0.6, "raindrops fall": 0.6, "raindrops falling": 0.6, "rain streaking": 0.6, "rain streaks": 0.6},
    "snow": {"snow falls": 0.6, "snowing": 0.6, "snowfall": 0.6, "snowflakes": 0.5, "falling snow": 0.6, "blizzard": 1.0, "snowstorm": 0.9, "snows": 0.6, "light snow": 0.3,
             "heavy snow": 0.9, "flurries": 0.4, "snow is falling": 0.6, "snow drifts down": 0.4, "snow falling": 0.6, "snow drifting": 0.4, "snow flurries": 0.4, "snow begins to fall": 0.6, "snow starts to fall": 0.6, "snow starts falling": 0.6, "snow begins falling": 0.6, "snow gently falls": 0.6, "snow falls gently": 0.6, "snow falls softly": 0.6, "snow slowly falls": 0.6, "snow drifts": 0.6, "snow swirls": 0.6, "snow is gently falling": 0.6, "swirling snow": 0.6, "drifting snow": 0.6, "snow gently falling": 0.6, "snow softly falling": 0.6, "snow falling gently": 0.6, "snow falling softly": 0.6, "big snowflakes": 0.6},
    "hail": {"hail": 0.7, "hailstones": 0.7, "hailstorm": 0.9},
    "fog": {"fog": 0.7, "foggy": 0.7, "mist": 0.45, "misty": 0.45, "haze": 0.3, "hazy": 0.3, "morning mist": 0.45, "dense fog": 0.95, "thick fog": 0.95, "light fog": 0.4,
            "smog": 0.5, "murky": 0.5, "foggy morning": 0.7, "low fog": 0.5, "sea mist": 0.5, "mist rises": 0.6, "mist rising": 0.6, "fog rolls": 0.6, "fog rolls in": 0.6, "fog rolling": 0.6, "fog drifts": 0.6, "mist drifts": 0.6, "mist swirls": 0.6, "mist hangs": 0.6, "fog hangs": 0.6, "low mist": 0.6, "rolling fog": 0.6, "rising mist": 0.6, "mist drifting": 0.6, "sea fog": 0.6, "ground fog": 0.6},
    "storm": {"storm": 0.8, "stormy": 0.8, "thunder": 0.7, "thunderstorm": 0.9, "tempest": 1.0, "hurricane": 1.0, "typhoon": 1.0, "squall": 0.8, "storm clouds": 0.6},
    "lightning": {"lightning": 0.8, "thunderstorm": 0.7, "lightning bolt": 0.8, "lightning strikes": 0.9, "flashes of lightning": 0.9},
    "wind": {"wind": 0.5, "windy": 0.6, "breeze": 0.3, "breezy": 0.3, "gust": 0.7, "gusts": 0.7, "gale": 0.9, "strong wind": 0.8, "light breeze": 0.2, "gentle breeze": 0.2,
             "windswept": 0.7, "storm": 0.8, "hurricane": 1.0, "blizzard": 0.9, "wind blows": 0.6},
    "clouds": {"cloudy": 0.7, "overcast": 1.0, "clouds": 0.5, "partly cloudy": 0.4, "grey sky": 0.9, "gray sky": 0.9, "cloudy sky": 0.7, "dark clouds": 0.9, "gloomy": 0.8,
               "drifting clouds": 0.5, "clouds drift": 0.5, "storm": 0.9, "rain": 0.8, "snowfall": 0.8, "fluffy clouds": 0.4, "clouds drifting": 0.5, "stormy": 0.9, "moody sky": 0.8, "clouds rolling": 0.5, "clouds roll": 0.5, "clouds race": 0.5, "clouds racing": 0.5, "clouds move": 0.5, "clouds moving": 0.5, "rolling clouds": 0.5, "clouds pass": 0.5, "clouds passing": 0.5, "moving clouds": 0.5, "clouds drift by": 0.5, "clouds float": 0.5, "clouds gather": 0.5, "racing clouds": 0.5, "dramatic clouds": 0.5, "sea of clouds": 0.5, "passing clouds": 0.5},
    "clear": {"clear sky": 1.0, "blue sky": 1.0, "cloudless": 1.0, "sunny": 1.0, "clear night": 1.0, "clear day": 1.0, "bright sun": 1.0, "sunshine": 1.0, "clear blue sky": 1.0},
    "dust": {"dust": 0.5, "dusty": 0.4, "sandstorm": 1.0, "dust storm": 1.0, "dust motes": 0.25, "dust particles": 0.25, "floating dust": 0.25, "dust cloud": 0.6, "dust rises": 0.5, "dust rising": 0.5, "dust swirls": 0.5, "dust swirling": 0.5, "dust kicks up": 0.5, "clouds of dust": 0.5, "kicking up dust": 0.5, "dust trail": 0.5, "dust trails": 0.5, "dust billows": 0.5, "dust flies": 0.5, "dust flying": 0.5},
    "smoke": {"smoky": 0.5, "smoke": 0.5, "smoke-filled": 0.7, "smoke filled": 0.7, "smoke rises": 0.5, "smoke rising": 0.5, "smoke billows": 0.5, "smoke billowing": 0.5, "smoke drifts": 0.5, "plumes of smoke": 0.5, "plume of smoke": 0.5, "smoke curls": 0.5},
    "leaves": {"falling leaves": 0.6, "leaves fall": 0.6, "leaves falling": 0.6, "leaves drift": 0.5, "leaves swirl": 0.6, "leaves drifting": 0.5, "leaves blowing": 0.6, "leaves begin to fall": 0.6, "leaves swirling": 0.6, "leaves float down": 0.6, "leaves are falling": 0.6, "leaves fall gently": 0.6, "autumn leaves fall": 0.6, "autumn leaves falling": 0.6, "leaves gently falling": 0.6, "leaves drift down": 0.6, "golden leaves fall": 0.6},
    "petals": {"falling petals": 0.6, "cherry blossoms fall": 0.6, "petals fall": 0.6, "petals drift": 0.5, "petals falling": 0.6, "rose petals": 0.5, "petals swirl": 0.6, "petals drifting": 0.6, "petals float": 0.6, "petals rain down": 0.6, "cherry blossoms falling": 0.6, "cherry blossom petals": 0.6, "blossoms fall": 0.6, "flower petals falling": 0.6, "rose petals fall": 0.6, "rose petals falling": 0.6, "petals fall gently": 0.6, "petals flutter": 0.6},
    "confetti": {"confetti": 0.7},
    "sparks": {"sparks": 0.6, "embers": 0.5, "sparks fly": 0.7, "sparks flying": 0.6, "sparks burst": 0.6, "glowing embers": 0.6, "embers rise": 0.6, "embers drift": 0.6, "floating embers": 0.6, "embers float": 0.6, "sparks shower": 0.6, "flying sparks": 0.6, "embers rising": 0.6},
    "bubbles": {"bubbles": 0.6, "soap bubbles": 0.6, "bubbles rise": 0.6, "bubbles rising": 0.6, "rising bubbles": 0.6, "bubbles float": 0.6},
    "fireworks": {"fireworks": 0.8},
    "rainbow": {"rainbow": 0.8},
    "aurora": {"aurora": 0.8, "northern lights": 0.8, "aurora borealis": 0.8},
    "stars": {"starry": 0.8, "stars": 0.6, "starry sky": 0.9, "starlit": 0.7, "milky way": 1.0, "starry night": 0.9, "shooting stars": 0.8, "night sky": 0.7},
    "spray": {"spray": 0.6, "sea spray": 0.7, "spray flying": 0.8, "spray flies": 0.8, "water spray": 0.6, "mist spray": 0.5, "spray rises": 0.7, "spray rising": 0.7, "ocean spray": 0.7, "spraying": 0.5},
    "splash": {"splash": 0.6, "splashes": 0.6, "big splash": 0.9, "water splashes": 0.7, "splashing water": 0.8, "water splash": 0.8, "splash of water": 0.8, "water droplets": 0.5, "splashing": 0.6, "water splashing": 0.8, "splashes of water": 0.8, "droplets fly": 0.6, "flying droplets": 0.6, "milk splash": 0.8, "juice splash": 0.8, "liquid splash": 0.8, "crown splash": 0.9, "dynamic splash": 0.8},
    "steam": {"steam": 0.5, "steam rises": 0.6, "steam rising": 0.6, "wisps of steam": 0.3},
    "waves": {"waves": 0.6, "big wave": 0.9, "rough sea": 0.9, "choppy": 0.7, "giant wave": 1.0, "calm sea": 0.2, "gentle waves": 0.3, "crashing waves": 0.9, "waves crash": 0.9, "waves break": 0.9,
              "huge waves": 1.0, "lapping waves": 0.2, "tsunami": 1.0, "waves crashing": 0.9, "calm water": 0.15, "stormy sea": 1.0, "waves roll": 0.5, "waves lap": 0.3, "waves crash against": 1.0, "waves pound": 1.0, "waves batter": 1.0, "waves smash": 1.0, "waves rolling": 0.6, "waves rolling in": 0.6, "breaking waves": 0.8, "massive waves": 1.0, "towering waves": 1.0, "surf": 0.6, "waves lapping": 0.25, "wave crashes": 0.9, "waves hit": 0.8, "crashing surf": 0.9, "pounding surf": 0.9, "stormy waves": 1.0, "massive wave": 1.0},
}  # fmt: skip
WETNESS: dict[str, float] = {"wet": 0.8, "rain-soaked": 1.0, "rain soaked": 1.0, "puddles": 0.8, "puddle": 0.6, "slick": 0.7, "damp": 0.4, "soaked": 0.9, "rain slicked": 1.0,
                             "rain-slicked": 1.0, "flooded": 1.0, "glistening": 0.6, "reflective wet": 0.9, "after rain": 0.7, "after the rain": 0.7}  # fmt: skip
SEASONS: dict[str, tuple[str, ...]] = {
    "spring": ("spring", "springtime", "cherry blossom", "cherry blossoms", "blossoming"),
    "summer": ("summer", "summertime", "summery", "midsummer"),
    "autumn": ("autumn", "fall foliage", "autumnal", "in the fall", "autumn leaves", "fall leaves"),
    "winter": (
        "winter",
        "wintry",
        "wintertime",
        "snowy",
        "snow covered",
        "snow-covered",
        "midwinter",
        "christmas",
        "frosty",
    ),
}
