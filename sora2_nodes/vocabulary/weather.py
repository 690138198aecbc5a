"""Weather and air: kinds, and the words for them with how much of it they say."""

from __future__ import annotations

WEATHERS: dict[str, dict[str, float]] = {  # kind: {words: amount 0..1}
    "rain": {"rain": 0.6, "rainy": 0.6, "raining": 0.6, "drizzle": 0.3, "drizzling": 0.3, "light rain": 0.3, "heavy rain": 0.9, "downpour": 1.0, "pouring rain": 0.9,
             "rainstorm": 0.9, "thunderstorm": 0.9, "monsoon": 1.0, "raindrops": 0.5, "rain falls": 0.6, "rains": 0.6, "raining heavily": 0.9, "torrential rain": 1.0, "rainfall": 0.6},
    "snow": {"snow falls": 0.6, "snowing": 0.6, "snowfall": 0.6, "snowflakes": 0.5, "falling snow": 0.6, "blizzard": 1.0, "snowstorm": 0.9, "snows": 0.6, "light snow": 0.3,
             "heavy snow": 0.9, "flurries": 0.4, "snow is falling": 0.6, "snow drifts down": 0.4, "snow falling": 0.6, "snow drifting": 0.4, "snow flurries": 0.4},
    "hail": {"hail": 0.7, "hailstones": 0.7, "hailstorm": 0.9},
    "fog": {"fog": 0.7, "foggy": 0.7, "mist": 0.45, "misty": 0.45, "haze": 0.3, "hazy": 0.3, "morning mist": 0.45, "dense fog": 0.95, "thick fog": 0.95, "light fog": 0.4,
            "smog": 0.5, "murky": 0.5, "foggy morning": 0.7, "low fog": 0.5, "sea mist": 0.5},
    "storm": {"storm": 0.8, "stormy": 0.8, "thunder": 0.7, "thunderstorm": 0.9, "tempest": 1.0, "hurricane": 1.0, "typhoon": 1.0, "tornado": 1.0, "squall": 0.8, "storm clouds": 0.6},
    "lightning": {"lightning": 0.8, "thunderstorm": 0.7, "lightning bolt": 0.8, "lightning strikes": 0.9, "flashes of lightning": 0.9},
    "wind": {"wind": 0.5, "windy": 0.6, "breeze": 0.3, "breezy": 0.3, "gust": 0.7, "gusts": 0.7, "gale": 0.9, "strong wind": 0.8, "light breeze": 0.2, "gentle breeze": 0.2,
             "windswept": 0.7, "storm": 0.8, "hurricane": 1.0, "blizzard": 0.9, "tornado": 1.0, "wind blows": 0.6},
    "clouds": {"cloudy": 0.7, "overcast": 1.0, "clouds": 0.5, "partly cloudy": 0.4, "grey sky": 0.9, "gray sky": 0.9, "cloudy sky": 0.7, "dark clouds": 0.9, "gloomy": 0.8,
               "drifting clouds": 0.5, "clouds drift": 0.5, "storm": 0.9, "rain": 0.8, "snowfall": 0.8, "fluffy clouds": 0.4, "clouds drifting": 0.5, "stormy": 0.9, "moody sky": 0.8},
    "clear": {"clear sky": 1.0, "blue sky": 1.0, "cloudless": 1.0, "sunny": 1.0, "clear night": 1.0, "clear day": 1.0, "bright sun": 1.0, "sunshine": 1.0, "clear blue sky": 1.0},
    "dust": {"dust": 0.5, "dusty": 0.4, "sandstorm": 1.0, "dust storm": 1.0, "dust motes": 0.25, "dust particles": 0.25, "floating dust": 0.25, "dust cloud": 0.6},
    "smoke": {"smoky": 0.5, "smoke": 0.5, "smoke-filled": 0.7, "smoke filled": 0.7},
    "leaves": {"falling leaves": 0.6, "leaves fall": 0.6, "leaves falling": 0.6, "leaves drift": 0.5, "leaves swirl": 0.6, "leaves drifting": 0.5, "leaves blowing": 0.6},
    "petals": {"falling petals": 0.6, "cherry blossoms fall": 0.6, "petals fall": 0.6, "petals drift": 0.5, "petals falling": 0.6, "rose petals": 0.5},
    "confetti": {"confetti": 0.7},
    "sparks": {"sparks": 0.6, "embers": 0.5, "sparks fly": 0.7},
    "bubbles": {"bubbles": 0.6, "soap bubbles": 0.6},
    "fireworks": {"fireworks": 0.8},
    "rainbow": {"rainbow": 0.8},
    "aurora": {"aurora": 0.8, "northern lights": 0.8, "aurora borealis": 0.8},
    "stars": {"starry": 0.8, "stars": 0.6, "starry sky": 0.9, "starlit": 0.7, "milky way": 1.0, "starry night": 0.9, "shooting stars": 0.8, "night sky": 0.7},
    "spray": {"spray": 0.6, "sea spray": 0.7, "spray flying": 0.8, "spray flies": 0.8, "water spray": 0.6},
    "splash": {"splash": 0.6, "splashes": 0.6, "big splash": 0.9, "water splashes": 0.7},
    "steam": {"steam": 0.5, "steam rises": 0.6, "steam rising": 0.6, "wisps of steam": 0.3},
    "waves": {"waves": 0.6, "big wave": 0.9, "rough sea": 0.9, "choppy": 0.7, "giant wave": 1.0, "calm sea": 0.2, "gentle waves": 0.3, "crashing waves": 0.9, "waves crash": 0.9, "waves break": 0.9,
              "huge waves": 1.0, "lapping waves": 0.2, "tsunami": 1.0, "waves crashing": 0.9, "calm water": 0.15, "stormy sea": 1.0, "waves roll": 0.5},
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
