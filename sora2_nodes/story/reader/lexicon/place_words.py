"""Surfaces, backdrops, times of day, weather and gravity. `~` marks a word that only stands in."""

SURFACES = {  # nouns and adjectives that name what things stand on
    "wood": "wood floor, wooden floor, floorboards, parquet, hardwood, hardwood floor, ~table, ~desk, ~tabletop, ~stage, "
    "~deck, ~shelf, ~basketball court, ~countertop, ~dock, ~pier, ~bowling alley, ~bowling lane, ~gym floor, ~jetty, ~workbench, "
    "~table top, ~chessboard, ~dance floor, ~lane",
    "tile": "tile, tiles, tiled, tile floor, tiled floor, ~marble floor, ~linoleum, ~checkered floor, ~counter, ~kitchen counter, "
    "~billiard table, ~pool table",
    "concrete": "concrete, pavement, sidewalk, asphalt, tarmac, cement, cobblestones, cobbled, road, street, ~runway, ~parking lot, "
    "~driveway, ~highway, ~path, ~court, ~rooftop, ~playground, ~stone floor, ~tennis court, ~crosswalk, ~curb, ~footpath, ~terrace, "
    "~patio, ~walkway, ~plaza floor, ~roof, ~lunar surface, ~moon surface",
    "grass": "grass, lawn, grassy, turf, grassland, ~moss, ~football pitch, ~soccer field, ~pitch, ~football field, ~leaves, ~fallen leaves, ~autumn leaves, ~leaves on the ground",
    "sand": "sand, sandy, gravel path, ~dirt, ~mud, ~soil, ~dusty, ~muddy, ~dirt road, ~dirt path, ~clay court, ~sandbox, ~sandpit",
    "carpet": "carpet, rug, carpeted, ~mat, ~blanket on the floor, ~yoga mat, ~mattress, ~trampoline, ~bed sheet, ~red carpet",
    "metal": "metal floor, steel floor, metal plate, steel plate, ~metal surface, ~grating, ~steel deck",
    "ice": "ice, icy, frozen lake, ice rink, frozen, skating rink, rink, ~snow, ~snowy, ~frost, ~frosty, ~frozen pond, ~glacier, "
    "~snowfield, ~ski slope, ~ice sheet, ~frozen river",
}
PLAIN_SURFACES = "floor, ground, surface"  # take their kind from the words before them, else from the place
MATERIAL_SURFACES = {"wood": "wood", "metal": "metal", "stone": "concrete", "glass": "tile", "plastic": "tile", "fabric": "carpet",
                     "rubber": "concrete", "earth": "sand"}  # fmt: skip

BACKDROPS = {
    "studio": "studio, photo studio, soundstage, white background, black background, plain background, white backdrop, ~void, "
    "~empty space, ~laboratory, ~lab, ~gallery, ~museum, ~white room, ~blank background, grey background, gray background, seamless backdrop",
    "room": "room, indoors, indoor, inside a house, ~kitchen, ~bedroom, ~office, living room, ~house interior, ~classroom, ~gym, "
    "~bathroom, ~library, ~cafe, ~restaurant, ~bar, ~shop, ~store, ~workshop, ~hallway, ~corridor, ~hall, ~warehouse, ~garage, ~attic, "
    "~basement, ~theater, ~theatre, ~hotel, ~apartment, ~lobby, ~school, ~factory, ~hospital, ~gymnasium, ~home, ~ballroom, ~arcade, "
    "~supermarket, ~mall, ~spaceship interior, ~in a spaceship, ~inside a spaceship, ~aboard a spaceship, ~in the spaceship, ~on a spaceship, ~dining room, ~nursery, ~diner, ~cave, ~tunnel, ~elevator, ~barn interior, ~studio apartment",
    "park": "park, ~garden, ~meadow, ~field, ~backyard, ~yard, ~countryside, ~farm, ~golf course, ~stadium, ~farmland, ~vineyard, "
    "outdoors, ~outside, ~village, ~campus, ~zoo, ~prairie, ~pasture, ~lakeside, ~riverbank, ~pond, ~orchard, ~cemetery, ~picnic",
    "beach": "beach, seaside, shore, shoreline, coast, seashore, ~ocean, ~sea, ~lake, ~island, ~harbor, ~harbour, ~coastline, ~bay, "
    "~lagoon, ~waterfront, ~tropical island, ~river, ~swimming pool, ~waves crashing, ~crashing waves, ~ocean waves, ~sea waves",
    "city": "city, downtown, urban, town, ~alley, ~skyline, ~square, ~plaza, ~market, ~subway, ~train station, ~airport, ~bridge, "
    "city street, busy street, ~shopping street, metropolis, new york, tokyo, paris, london, ~times square, ~neighborhood, "
    "~neighbourhood, ~suburb, ~construction site, ~intersection, ~harbor city, ~street corner, ~bus stop, ~parking garage, cityscape",
    "mountains": "mountain, mountains, alps, ~hills, ~cliff, ~valley, ~volcano, ~canyon, peak, ~summit, ~highlands, mountaintop, himalayas, "
    "~arctic, ~antarctica, ~tundra, ~north pole, ~fjord, ~ski resort, mountain range, ~ridge",
    "desert": "desert, ~dunes, ~savanna, ~savannah, ~wasteland, sahara, ~wild west, ~egypt, ~dune, ~arizona, ~badlands, ~oasis, ~quarry",
    "forest": "forest, woods, woodland, jungle, rainforest, ~trees, ~swamp, ~grove, ~pine forest, ~bamboo forest, ~undergrowth, ~wilderness, "
    "~campsite, ~clearing, ~campfire",
}
PLACE_SURFACES = {"studio": "wood", "room": "wood", "park": "grass", "beach": "sand", "city": "concrete", "mountains": "grass",
                  "desert": "sand", "forest": "grass"}  # fmt: skip
PLACE_SURFACE_WORDS = {"kitchen": "tile", "bathroom": "tile", "warehouse": "concrete", "garage": "concrete", "bedroom": "carpet",
                       "hotel": "carpet", "laboratory": "tile", "lab": "tile", "hospital": "tile", "factory": "concrete",
                       "arctic": "ice", "antarctica": "ice", "north pole": "ice", "cave": "concrete", "tunnel": "concrete",
                       "supermarket": "tile", "mall": "tile", "basement": "concrete", "ski resort": "ice", "tundra": "ice",
                       "diner": "tile", "canyon": "sand", "stadium": "grass", "subway": "tile", "volcano": "concrete"}  # fmt: skip
SURFACE_PLACES = {"grass": "park", "sand": "beach", "carpet": "room", "ice": "mountains"}  # where such ground is found
SURFACE_PLACE_WORDS = {"street": "city", "sidewalk": "city", "pavement": "city", "road": "city", "crosswalk": "city",
                       "rooftop": "city", "driveway": "city", "parking lot": "city", "highway": "city", "desk": "room",
                       "dirt": "desert", "dirt road": "desert", "table": "room", "counter": "room", "countertop": "room",
                       "kitchen counter": "room", "shelf": "room", "alley": "city", "dance floor": "room", "moss": "forest",
                       "hardwood floor": "room", "floorboards": "room", "parquet": "room", "dock": "beach", "pier": "beach",
                       "jetty": "beach", "leaves": "forest", "fallen leaves": "forest", "autumn leaves": "forest", "tarmac": "city", "asphalt": "city", "mud": "forest", "curb": "city",
                       "basketball court": "room", "gym floor": "room", "bowling alley": "room", "runway": "city", "roof": "city",
                       "playground": "park", "path": "park", "dusty": "desert"}  # fmt: skip

TIMES = {
    "morning": "morning, sun rises, sun is rising, sun comes up, dawn, sunrise, early morning, daybreak, first light, ~breakfast, crack of dawn, at first light",
    "day": "day, noon, daytime, midday, afternoon, daylight, sunny, sunlight, sunlit, ~summer, sunshine, broad daylight, ~bright light, "
    "sunny day, bright day, high noon, clear sky, blue sky, ~spring day, ~sun, sun shines, ~lunchtime",
    "overcast": "overcast, cloudy, grey sky, gray sky, ~rain, ~rainy, ~fog, ~foggy, ~mist, ~misty, ~snowing, ~snowfall, ~storm, ~stormy, "
    "~drizzle, ~raining, ~winter, ~autumn, ~soft light, ~diffuse light, ~soft lighting, ~gloomy, clouds, ~blizzard, ~rains, ~snows, ~rainstorm, "
    "~thunderstorm, ~hazy, ~dreary, ~even light, ~flat light, ~diffused light, ~snowstorm, ~downpour, ~smoky, cloudy sky",
    "sunset": "sunset, sun sets, sun is setting, sun goes down, dusk, golden hour, evening, ~evening light, ~low sun, sundown, setting sun, ~golden light, ~warm light, "
    "~backlit, ~late afternoon, ~orange sky, ~magic hour, ~warm lighting, ~sunset light, ~twilight",
    "night": "night, ~moon, midnight, nighttime, nightfall, moonlight, moonlit, ~candlelight, ~candlelit, ~neon, ~neon lights, ~dark, ~darkness, "
    "starry, stars, starlight, ~street lights, ~streetlight, ~lamplight, ~neon light, ~dimly lit, ~dim light, ~low light, full moon, night sky, "
    "under the moon, ~spotlight, ~blue hour, late at night, ~dim, ~firelight, ~torchlight, ~lamp light, ~candle light, ~neon lit, ~fireworks, ~northern lights",
}
GRAVITIES = {
    "zero": "zero gravity, weightless, weightlessness, no gravity, without gravity, zero g, microgravity, in space, outer space, ~deep space, "
    "space station, gravity free, in orbit, 0 gravity, 0g, gravity off, absence of gravity",
    "moon": "on the moon, moon gravity, lunar gravity, lunar, low gravity, reduced gravity, weak gravity, the surface of the moon, "
    "moons gravity, moon landing, moon base",
    "mars": "on mars, martian gravity, mars gravity, mars, red planet",
    "earth": "on earth, on the earth, earth gravity, normal gravity",
    "jupiter": "on jupiter, jupiter gravity, jupiter, high gravity, heavy gravity, strong gravity",
}
GRAVITY_PLACES = {
    "moon": ("desert", "sand", "night"),
    "mars": ("desert", "sand", None),
    "zero": ("studio", None, None),
    "jupiter": ("desert", "sand", None),
}  # fmt: skip  words that also name a place
