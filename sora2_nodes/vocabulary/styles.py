"""Looks: styles, film stocks, lenses, grades and what they are called."""

from __future__ import annotations

STYLES: dict[str, tuple[str, ...]] = {  # style: the words that say it
    "photoreal": ("photoreal", "photorealistic", "photo realistic", "realistic", "hyperrealistic", "hyper realistic", "lifelike", "ultra realistic", "live action", "photorealism",
                  "hyperreal", "true to life", "realism", "realistically", "photographic"),
    "noir": ("noir", "film noir", "neo noir", "neo-noir"),
    "black and white": ("black and white", "black-and-white", "monochrome", "greyscale", "grayscale", "b w", "silent film", "black and white film", "black and white photo", "black & white"),
    "watercolour": ("watercolour", "watercolor", "water colour", "water color", "aquarelle", "watercolor painting", "watercolour painting", "painted in watercolour", "gouache"),
    "oil painting": ("oil painting", "oil paint", "impressionist", "impressionistic", "van gogh", "painterly", "painting style", "painted style", "impasto", "baroque painting", "painted look", "renaissance painting"),
    "cartoon": ("cartoon", "cartoonish", "cel shaded", "cel-shaded", "comic", "comic book", "anime", "anime style", "animated", "hand drawn", "hand-drawn", "2d animation", "animation", "ghibli",
                "cartoon style", "studio ghibli", "manga", "2d animated", "graphic novel"),
    "3d animation": ("3d animation", "pixar", "pixar style", "disney style", "3d animated", "cg animation", "cgi", "3d render", "3d rendered", "3d cartoon", "dreamworks", "stylized 3d"),
    "claymation": ("claymation", "clay animation", "stop motion", "stop-motion", "plasticine", "stopmotion", "clay style", "made of clay"),
    "paper": ("paper cutout", "paper cut-out", "paper cut out", "papercraft", "paper craft", "origami style", "cut-out animation", "paper collage", "cutout animation", "paper cut", "paper style"),
    "pixel": ("pixel art", "pixel-art", "8 bit", "8-bit", "16 bit", "16-bit", "pixelated", "retro game", "video game style", "pixel style", "voxel", "minecraft style"),
    "toy bricks": ("lego", "lego style", "toy bricks", "brick film", "toy brick", "brickfilm", "building bricks", "lego bricks"),
    "documentary": ("documentary", "documentary style", "nature documentary", "documentary footage", "docu style", "bbc documentary", "national geographic", "wildlife documentary", "documentary look"),
    "home video": ("home video", "home movie", "camcorder", "amateur video", "vhs", "found footage", "phone footage", "vlog", "vlog style", "security camera", "cctv", "bodycam", "gopro",
                   "security footage", "dashcam", "surveillance footage", "iphone footage", "home video style", "smartphone footage", "webcam", "selfie video", "ugc"),
    "sketch": ("pencil sketch", "sketch", "pencil drawing", "charcoal drawing", "line drawing", "ink drawing", "charcoal", "storyboard sketch", "chalk drawing"),
    "blueprint": ("blueprint", "wireframe", "technical drawing", "x-ray style", "x-ray view", "x-ray vision", "hologram style"),
    "low poly": ("low poly", "low-poly", "lowpoly"),
    "miniature": ("miniature", "diorama", "tilt shift", "tilt-shift", "scale model", "miniature style"),
    "silhouette": ("silhouette", "silhouettes", "shadow puppet", "silhouetted", "shadow puppets"),
    "felt": ("felt", "felted", "woollen puppets", "knitted world", "needle felt"),
    "vintage": ("vintage", "retro", "old film", "archival footage", "archive footage", "old footage", "found film", "silent era", "newsreel", "sepia", "vintage film", "retro film"),
    "cinematic": ("cinematic", "filmic", "cinematic style", "movie style", "movie trailer", "blockbuster", "film still", "epic film", "film look", "cinematic look", "hollywood"),
    "cyberpunk": ("cyberpunk", "synthwave", "vaporwave", "retrowave", "blade runner", "retro-futuristic", "retro futuristic", "futuristic", "sci-fi", "sci fi"),
    "fantasy": ("fantasy", "fairy tale", "fairytale", "dreamlike", "surreal", "surrealist", "dreamy", "whimsical", "storybook"),
    "commercial": ("commercial", "advert", "advertisement", "product shot", "product video", "luxury ad", "tv commercial", "ad", "advertising", "commercial style", "glossy", "product commercial", "food commercial", "food ad", "food advert", "food advertisement", "macro food commercial", "beverage commercial", "drink commercial", "car commercial", "car ad", "beauty commercial", "perfume commercial", "cinematic commercial", "food photography", "food video", "product photography"),
}  # fmt: skip
STYLE_OF: dict[str, str] = {word: style for style, words in STYLES.items() for word in words}

STOCKS: dict[str, tuple[str, float, float]] = {  # words: stock, grain 0..1, halation 0..1
    "35mm film": ("35mm", 0.35, 0.2), "35mm": ("35mm", 0.35, 0.2), "35 mm film": ("35mm", 0.35, 0.2), "shot on 35mm": ("35mm", 0.35, 0.2), "16mm film": ("16mm", 0.6, 0.25),
    "16mm": ("16mm", 0.6, 0.25), "16 mm": ("16mm", 0.6, 0.25), "super 8": ("super 8", 0.8, 0.35), "super8": ("super 8", 0.8, 0.35), "8mm": ("super 8", 0.8, 0.35), "8mm film": ("super 8", 0.8, 0.35),
    "65mm": ("65mm", 0.15, 0.1), "65mm film": ("65mm", 0.15, 0.1), "70mm": ("65mm", 0.15, 0.1), "70mm film": ("65mm", 0.15, 0.1), "imax": ("65mm", 0.1, 0.05), "kodak": ("kodak", 0.35, 0.25),
    "kodak portra": ("kodak", 0.35, 0.2), "kodachrome": ("kodachrome", 0.4, 0.25), "fuji": ("fuji", 0.3, 0.15), "fujifilm": ("fuji", 0.3, 0.15), "polaroid": ("polaroid", 0.4, 0.3),
    "vhs": ("vhs", 0.5, 0.3), "camcorder": ("vhs", 0.4, 0.2), "technicolor": ("technicolor", 0.25, 0.2), "film grain": ("35mm", 0.5, 0.1), "grain": ("35mm", 0.5, 0.1), "grainy": ("35mm", 0.7, 0.1),
    "fine grain": ("35mm", 0.25, 0.1), "heavy grain": ("16mm", 0.9, 0.1), "halation": ("35mm", 0.3, 0.7), "bloom": ("digital", 0.0, 0.6), "analog film": ("35mm", 0.4, 0.2), "film stock": ("35mm", 0.35, 0.2),
    "celluloid": ("35mm", 0.4, 0.2), "digital": ("digital", 0.0, 0.0), "arri": ("digital", 0.05, 0.05), "alexa": ("digital", 0.05, 0.05), "super 16": ("16mm", 0.55, 0.2), "analog": ("35mm", 0.4, 0.2),
}  # fmt: skip
DEPTHS_OF_FIELD: dict[str, float] = {  # words: 0 all sharp .. 1 a hand's breadth
    "shallow depth of field": 0.7, "shallow focus": 0.7, "shallow dof": 0.7, "bokeh": 0.75, "blurred background": 0.7, "background blur": 0.7, "soft focus": 0.5, "out of focus background": 0.75,
    "macro": 0.85, "macro lens": 0.85, "extremely shallow depth of field": 0.95, "very shallow depth of field": 0.9, "tilt shift": 0.9, "tilt-shift": 0.9, "deep focus": 0.0, "deep depth of field": 0.0,
    "everything in focus": 0.0, "sharp focus": 0.15, "depth of field": 0.5, "rack focus": 0.7, "creamy bokeh": 0.85, "blurry background": 0.7, "wide aperture": 0.7, "portrait mode": 0.7,
    "selective focus": 0.7,
}  # fmt: skip
LENSES: dict[str, float] = {  # words: mm on a 35 mm frame
    "wide lens": 24.0, "wide angle lens": 24.0, "wide-angle lens": 24.0, "ultra wide": 16.0, "ultra-wide": 16.0, "fisheye": 10.0, "fish eye": 10.0, "fisheye lens": 10.0, "telephoto": 135.0,
    "telephoto lens": 135.0, "long lens": 135.0, "portrait lens": 85.0, "macro lens": 100.0, "anamorphic": 40.0, "anamorphic lens": 40.0, "prime lens": 50.0, "standard lens": 50.0, "spherical lens": 40.0,
    "zoom lens": 70.0, "anamorphic lenses": 40.0, "vintage lens": 50.0, "normal lens": 50.0,
}  # fmt: skip
GRADES: dict[str, tuple[str, ...]] = {  # grade: the words that say it
    "warm": ("warm", "warm tones", "warm colors", "warm colours", "amber tones", "golden tones", "warm palette", "warm grade", "warm tone", "cozy", "cosy", "amber", "honey"),
    "cool": ("cool tones", "cool", "cold tones", "cold", "blue tones", "bluish", "icy", "steel blue", "cool palette", "cool grade", "cold light", "cold colors"),
    "teal and orange": ("teal and orange", "orange and teal"),
    "vivid": ("vivid", "vibrant", "saturated", "colorful", "colourful", "bold colors", "bold colours", "bright colors", "bright colours", "neon colors", "candy colored", "highly saturated", "vibrant colors"),
    "muted": ("muted", "desaturated", "washed out", "faded", "subdued", "bleak", "muted colors", "muted colours", "low saturation", "earthy tones", "earth tones", "muted palette", "drab", "dull"),
    "pastel": ("pastel", "pastel colors", "pastel colours", "soft colors", "soft colours", "pastel palette", "wes anderson"),
    "high contrast": ("high contrast", "dramatic contrast", "contrasty", "stark", "chiaroscuro", "strong contrast", "deep shadows", "dramatic shadows", "hard shadows"),
    "low contrast": ("low contrast", "flat", "soft contrast", "lifted blacks", "matte"),
    "dark": ("dark", "gloomy", "moody", "low key", "low-key", "ominous", "gritty", "brooding", "eerie", "spooky", "sinister"),
    "bright": ("bright", "high key", "high-key", "airy", "clean", "crisp", "cheerful", "uplifting", "luminous"),
    "sepia": ("sepia", "sepia toned", "sepia tone", "daguerreotype"),
    "neon": ("neon", "neon lit", "neon colours", "neon glow", "neon-lit", "magenta and cyan", "cyberpunk"),
    "bleach bypass": ("bleach bypass", "war film"),
    "technicolor": ("technicolor", "three-strip"),
}  # fmt: skip
GRADE_OF: dict[str, str] = {word: grade for grade, words in GRADES.items() for word in words}
SPEEDS: dict[str, float] = {  # words: seconds shown per second that passes in the picture
    "slow motion": 0.3, "slow-motion": 0.3, "slow mo": 0.3, "slowmo": 0.3, "slow-mo": 0.3, "super slow motion": 0.12, "ultra slow motion": 0.12, "extreme slow motion": 0.1, "bullet time": 0.1,
    "high speed camera": 0.15, "high-speed camera": 0.15, "120 fps": 0.25, "240 fps": 0.12, "1000 fps": 0.05, "time lapse": 60.0, "time-lapse": 60.0, "timelapse": 60.0, "hyperlapse": 40.0, "fast motion": 3.0,
    "fast-motion": 3.0, "sped up": 3.0, "fast forward": 6.0, "super slow-motion": 0.12, "speeded up": 3.0, "phantom camera": 0.12, "real time": 1.0, "overcranked": 0.3, "undercranked": 2.0,
}  # fmt: skip
