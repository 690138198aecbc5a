"""Names of colours as sRGB hex: the 148 names of CSS Color Module Level 4, and names people use."""

CSS = """
aliceblue f0f8ff, antiquewhite faebd7, aqua 00ffff, aquamarine 7fffd4, azure f0ffff, beige d8c39c, bisque ffe4c4,
black 000000, blanchedalmond ffebcd, blue 0000ff, blueviolet 8a2be2, brown a52a2a, burlywood deb887, cadetblue 5f9ea0,
chartreuse 7fff00, chocolate 4a2a18, coral ff7f50, cornflowerblue 6495ed, cornsilk fff8dc, crimson dc143c, cyan
00ffff, darkblue 00008b, darkcyan 008b8b, darkgoldenrod b8860b, darkgray a9a9a9, darkgreen 006400, darkgrey a9a9a9,
darkkhaki bdb76b, darkmagenta 8b008b, darkolivegreen 556b2f, darkorange ff8c00, darkorchid 9932cc, darkred 8b0000,
darksalmon e9967a, darkseagreen 8fbc8f, darkslateblue 483d8b, darkslategray 2f4f4f, darkslategrey 2f4f4f,
darkturquoise 00ced1, darkviolet 9400d3, deeppink ff1493, deepskyblue 00bfff, dimgray 696969, dimgrey 696969,
dodgerblue 1e90ff, firebrick b22222, floralwhite fffaf0, forestgreen 228b22, fuchsia ff00ff, gainsboro dcdcdc,
ghostwhite f8f8ff, gold ffd700, goldenrod daa520, gray 808080, green 008000, greenyellow adff2f, grey 808080, honeydew
f0fff0, hotpink ff69b4, indianred cd5c5c, indigo 4b0082, ivory fffff0, khaki f0e68c, lavender e6e6fa, lavenderblush
fff0f5, lawngreen 7cfc00, lemonchiffon fffacd, lightblue add8e6, lightcoral f08080, lightcyan e0ffff,
lightgoldenrodyellow fafad2, lightgray d3d3d3, lightgreen 90ee90, lightgrey d3d3d3, lightpink ffb6c1, lightsalmon
ffa07a, lightseagreen 20b2aa, lightskyblue 87cefa, lightslategray 778899, lightslategrey 778899, lightsteelblue
b0c4de, lightyellow ffffe0, lime 00ff00, limegreen 32cd32, linen faf0e6, magenta ff00ff, maroon 800000,
mediumaquamarine 66cdaa, mediumblue 0000cd, mediumorchid ba55d3, mediumpurple 9370db, mediumseagreen 3cb371,
mediumslateblue 7b68ee, mediumspringgreen 00fa9a, mediumturquoise 48d1cc, mediumvioletred c71585, midnightblue 191970,
mintcream f5fffa, mistyrose ffe4e1, moccasin ffe4b5, navajowhite ffdead, navy 000080, oldlace fdf5e6, olive 808000,
olivedrab 6b8e23, orange ffa500, orangered ff4500, orchid da70d6, palegoldenrod eee8aa, palegreen 98fb98,
paleturquoise afeeee, palevioletred db7093, papayawhip ffefd5, peachpuff ffdab9, peru cd853f, pink ffc0cb, plum
dda0dd, powderblue b0e0e6, purple 800080, rebeccapurple 663399, red ff0000, rosybrown bc8f8f, royalblue 4169e1,
saddlebrown 8b4513, salmon fa8072, sandybrown f4a460, seagreen 2e8b57, seashell fff5ee, sienna a0522d, silver c0c0c0,
skyblue 87ceeb, slateblue 6a5acd, slategray 708090, slategrey 708090, snow fffafa, springgreen 00ff7f, steelblue
4682b4, tan d2b48c, teal 008080, thistle d8bfd8, tomato ff6347, turquoise 40e0d0, violet ee82ee, wheat f5deb3, white
ffffff, whitesmoke f5f5f5, yellow ffff00, yellowgreen 9acd32
"""

COMMON = """
alabaster f2f0e6, amber ffbf00, amethyst 9966cc, apple green 8db600, apricot fbceb1, aqua blue 02d8e9, army green
4b5320, ash gray b2beb5, ash grey b2beb5, aubergine 472c4c, auburn a52a2a, avocado green 568203, baby blue 89cff0,
baby pink f4c2c2, blood red 8a0303, bloody 8a0303, blue green 0d98ba, blue violet 8a2be2, bluish 3f6fb5, blush de5d83,
bone white e3dac9, bottle green 006a4e, brick red cb4154, bronze cd7f32, brownish 7c5436, bubblegum ffc1cc, buff
f0dc82, burgundy 800020, burnt orange cc5500, burnt sienna e97451, burnt umber 8a3324, byzantium 702963, camel c19a6b,
canary yellow ffef00, caramel c68e17, cardinal c41e3a, carmine 960018, carrot ed9121, cerise de3163, cerulean 2a85c9,
champagne f7e7ce, charcoal 36454f, charcoal grey 36454f, chartreuse green 7fff00, cherry red d2042d, chestnut 954535,
chocolate brown 5a3019, claret 7f1734, coal 28282b, cobalt 0047ab, cobalt blue 0047ab, cocoa 5b3520, coffee 6f4e37,
cognac 9a463d, copper b87333, cornflower 6495ed, cornflower blue 6495ed, cream fffdd0, denim 1560bd, denim blue 1560bd, ebony 3b3131,
ecru c2b280, eggplant purple 430541, eggshell f0ead6, electric blue 0066ff, emerald 50c878, emerald green 50c878,
espresso 3c2218, fawn e5aa70, fire red ce2029, flesh e8b998, forest green 228b22, garnet 733635, golden yellow ffdf00,
grape purple 6f2da8, graphite 41424c, grass green 5a9e2f, greenish 4f9d4f, greyish 8d8f91, gunmetal 2a3439, hazel
8e7618, heather b7a2bd, honey eba937, hot pink ff69b4, hunter green 355e3b, ice blue c5e8f0, indigo blue 3a18b1, ink
111122, jade 00a86b, jet black 0a0a0a, kelly green 4cbb17, khaki green 728639, lemon fff44f, lemon yellow fff44f,
lilac c8a2c8, lime green 32cd32, magenta pink e0218a, mahogany c04000, marigold eaa221, marine 042e60, mauve b784a7,
midnight blue 191970, milky white fdfff5, mint 98ff98, mint green 98ff98, mocha 7b4b3a, moss green 8a9a5b, mulberry
c54b8c, mustard e1ad01, mustard brown ac7e04, mustard yellow e1ad01, navy
blue 000080, neon green 39ff14, neon orange ff5f1f, neon pink ff10f0, neon yellow dfff00, nude e3bc9a, ocean blue
1769aa, ocher cc7722, ochre cc7722, off white f5f2e9, olive green 6b8e23, onyx 353839, orangey ef8a3a, oxblood 4a0000,
pea green 8eab12, peach ffcba4, pearl white f4f1e8, periwinkle ccccff, petrol 005f6a, petrol blue 005f6a, pewter
899499, pine green 01796f, pinkish e8a0b4, pistachio 93c572, pitch black 050505, platinum e5e4e2, plum purple 6b2a63,
powder blue b0e0e6, prussian blue 003153, pumpkin ff7518, pure white ffffff, purplish 7d4a94, racing green 004225,
raspberry e30b5d, raven black 100f13, red orange ff5349, reddish c0392b, rose ff007f, rose gold
b76e79, rose red c21e56, rosy d6748b, royal blue 4169e1, royal purple 7851a9, ruby 9b111e, russet 80461b, rust b7410e,
saffron f4c430, sage b2ac88, sage green b2ac88, sand c2b280, sapphire 0f52ba, scarlet ff2400, sea green 2e8b57,
seafoam 9fe2bf, seafoam green 9fe2bf, sepia 704214, shamrock 009e60, skin colored e8b998, sky blue 87ceeb, slate blue
6a5acd, slate gray 708090, slate grey 708090, smoke grey 738276, snow white fffafa, steel blue 4682b4, stone grey
928e85, strawberry fc5a8d, sunflower yellow ffc512, tangerine f28500, taupe 8b7d6b, teal blue 367588, terracotta
e2725b, toffee 755139, turquoise blue 00ccdd, ultramarine 3f00ff, umber 635147, vanilla f3e5ab, verdigris 43b3ae,
vermilion e34234, vermillion e34234, viridian 40826d, walnut 5c4033, whitish eeeeea, wine 722f37, wisteria c9a0dc,
yellow green 9acd32, yellowish e0cf4a
"""

MEANT = {  # model colour → names that mean it to people, whatever is nearest to their hex code
    "red": "maroon, burgundy, wine, claret, oxblood, blood red, garnet, bloody, strawberry, dark red, darkred",
    "orange": "marigold",
    "green": "emerald, emerald green, kelly green, racing green, army green, hunter green, bottle green, pine green, sage, sage green, "
    "moss green, dark olive green",
    "lime": "light green",
    "blue": "steel blue, steelblue, cornflower blue, cornflowerblue, cornflower, dodger blue, dodgerblue, cerulean, medium blue",
    "navy": "dark blue",
    "purple": "violet, lavender, mauve, lilac, periwinkle, dark violet",
    "magenta": "fuchsia",
    "pink": "rose, blush",
    "brown": "chocolate, cocoa, bronze, mahogany, auburn, rust, dark brown",
    "tan": "beige, khaki, light brown",
    "white": "cream, vanilla",
    "grey": "gray, slate grey, slate gray, medium grey, medium gray",
    "black": "charcoal, charcoal grey, charcoal gray, graphite, onyx, ebony, dark grey, dark gray, gunmetal",
    "silver": "light grey, light gray",
    "gold": "golden",
}
