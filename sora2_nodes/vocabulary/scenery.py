"""Every place a shot can play in, with the words for it, what one stands on, and how it is lit when nobody says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Scenery:
    """One place. words: what people call it, its name first. ground: wood | tile | concrete | asphalt | cobbles | grass |
    sand | carpet | metal | ice | snow | water | rock | earth | none. hour: 0..24, its usual time; None: any.
    gravity: m/s², None as on earth.
    """

    words: tuple[str, ...]
    indoors: bool = False
    ground: str = "concrete"
    hour: float | None = None
    gravity: float | None = None
    backdrop: str = "park"  # the nearest of `story.vocabulary.BACKDROPS`


def _row(
    words: str,
    ground: str,
    backdrop: str,
    *,
    indoors: bool = False,
    hour: float | None = None,
    gravity: float | None = None,
) -> Scenery:
    return Scenery(
        words=tuple(w.strip() for w in words.split(",")),
        ground=ground,
        backdrop=backdrop,
        indoors=indoors,
        hour=hour,
        gravity=gravity,
    )


def _in(words: str, ground: str = "wood", backdrop: str = "room") -> Scenery:
    return _row(words, ground, backdrop, indoors=True)


PLACES: dict[str, Scenery] = {
    "studio": _in("studio, photo studio, film studio, sound stage, soundstage, seamless backdrop, plain background, plain backdrop, studio backdrop, photography studio, product studio, infinity cove, cyclorama", "concrete", "studio"),
    "white void": _in("white void, white background, white room, white studio, white backdrop, pure white background, endless white, plain white background, infinite white", "none", "studio"),
    "black void": _in("black void, black background, black backdrop, dark void, pitch black background, darkness, dark background, total darkness, dark room", "none", "studio"),
    "stage": _in("stage, podium stage, dance stage, talk show, ted talk, talent show, fashion runway, catwalk, runway show, game show", "wood"),
    "theatre": _in("theatre, theater, opera house, opera, auditorium, playhouse, puppet theatre, lecture hall, cinema, movie theater, movie theatre", "carpet"),
    "concert": _in("concert, rock concert, concert hall, music festival, nightclub, club, disco, rave, dance floor, gig, jazz club, dj set", "metal"),
    "living room": _in("living room, lounge, sitting room, apartment, flat, house interior, family room, home, room, parlor, parlour, inside a house, penthouse, loft, cabin interior, cosy room, cozy room, at home, guest room, dorm room"),
    "bedroom": _in("bedroom, nursery, hotel room, dormitory, child's room, kids room, bunk room, children's room", "carpet"),
    "kitchen": _in("kitchen, restaurant kitchen, kitchenette, galley, bakery kitchen, cooking show, pantry", "tile"),
    "bathroom": _in("bathroom, shower room, restroom, washroom, toilet stall, bath room, spa, sauna", "tile"),
    "dining room": _in("dining room, banquet hall, dinner party, banquet, great hall, ballroom", "wood"),
    "office": _in("office, boardroom, meeting room, conference room, cubicle, workplace, newsroom, call center, open plan office, startup office, home office, coworking space, studio office", "carpet"),
    "interrogation room": _in("interrogation room, police station, police interview room", "concrete"),
    "throne room": _in("throne room, castle hall, palace hall, royal court", "tile"),
    "study": _in("study, den, reading room, writer's room"),
    "attic": _in("attic, loft space, garret"),
    "basement": _in("basement, cellar, dungeon, wine cellar, bunker, crypt, prison, prison cell, jail, jail cell, vault, bank vault", "concrete"),
    "classroom": _in("classroom, school, schoolroom, kindergarten, university, college, lecture room, class, school room"),
    "library": _in("library, bookshop, bookstore, archive, archives"),
    "laboratory": _in("laboratory, lab, science lab, research lab, physics lab, chemistry lab, clean room, mission control, control room, server room, data center, data centre", "tile"),
    "workshop": _in("workshop, woodshop, carpentry shop, forge, smithy, blacksmith shop, pottery studio, art studio, artist's studio, atelier, painter's studio, craft room, toy workshop, studio workshop, watchmaker's shop", "wood"),
    "factory": _in("factory, factory floor, assembly line, warehouse, plant floor, industrial hall, foundry, steel mill, production line, power plant, shipyard hall, hangar, abandoned warehouse", "concrete"),
    "garage": _in("garage, car park, parking garage, underground parking, auto shop, repair shop, mechanic shop, parking structure", "concrete"),
    "gym": _in("gym, fitness studio, dojo, weight room, gymnasium, boxing gym, yoga studio, dance studio, ballet studio, rehearsal room, crossfit gym", "wood"),
    "boxing ring": _in("boxing ring, wrestling ring, octagon, fight ring, the ring, boxing match, prize fight", "wood"),
    "hospital": _in("hospital, hospital room, clinic, operating room, operating theatre, doctor's office, emergency room, ward, dentist office, waiting room, dentist's office, surgery room, veterinary clinic", "tile"),
    "shop": _in("shop, store, supermarket, grocery store, convenience store, boutique, mall, shopping mall, toy store, flower shop, pharmacy, barbershop, barber shop, hair salon, pet shop, candy store, department store, antique shop, grocery, bakery, laundromat, salon, record store, candy shop", "tile"),
    "gallery": _in("gallery, art gallery, museum, exhibition, showroom, exhibition hall, car showroom, art museum", "wood"),
    "café": _in("café, cafe, coffee shop, coffeehouse, tea house, teahouse, diner, bistro, coffee bar, ice cream parlor, cafeteria, canteen", "wood"),
    "restaurant": _in("restaurant, pizzeria, sushi bar, dinner table, steakhouse, noodle shop, ramen shop, trattoria, brasserie, food court, fancy restaurant", "wood"),
    "bar": _in("bar, pub, tavern, saloon, casino, cocktail bar, dive bar, speakeasy, inn, wine bar, pool hall, poker room, arcade, bowling alley", "wood"),
    "corridor": _in("corridor, hallway, hall, passage, passageway, hotel corridor, school hallway, lobby, foyer, entrance hall, hotel lobby, subway tunnel, sewer, spaceship corridor", "carpet"),
    "stairwell": _in("stairwell, staircase, spiral staircase, grand staircase, stairway", "concrete"),
    "elevator": _in("elevator, lift, elevator car", "metal"),
    "vehicle interior": _in("car interior, on a train, on the train, on a bus, on the bus, on a plane, on an airplane, on the plane, on a subway, on the subway, in the subway, airplane window, plane window, train window, bus window, car window, inside a car, cockpit, inside the car, train carriage, subway car, train compartment, plane cabin, airplane cabin, driver's seat, back seat, inside a train, inside a bus, passenger seat, airplane interior, inside a taxi, train interior, backseat, bus interior, front seat", "carpet"),
    "greenhouse": _in("greenhouse, glasshouse, conservatory, botanical garden greenhouse, winter garden", "earth"),
    "church interior": _in("church interior, cathedral, chapel, inside a church, in a church, in the church, inside the church, in church, church choir, monastery, cathedral interior, inside a cathedral, abbey, altar", "rock"),
    "spaceship": _row("spaceship, space ship, starship, spacecraft, spaceship interior, inside a spaceship, bridge of a spaceship, spacecraft interior, spaceship bridge", "metal", "studio", indoors=True),
    "space station": _row("space station, aboard a space station, international space station, iss, space lab, inside a space station", "metal", "studio", indoors=True, gravity=0.0),
    "street": _row("street, city street, city, downtown, road, avenue, boulevard, sidewalk, pavement, town, neighborhood, neighbourhood, suburb, suburban street, urban street, street corner, main street, residential street, metropolis, busy street, manhattan, new york, paris, london, block, cityscape street, suburbia, driveway, cul de sac, bus stop, parking lot, curb, new york city, san francisco, chicago, berlin, rome, havana, roadside, barcelona, madrid, lisbon, milan, vienna, prague, budapest, istanbul, brooklyn, los angeles, hollywood, boston, seattle, toronto, sydney, melbourne, mexico city, buenos aires, moscow, beijing, mumbai, delhi, bangkok, cairo, porto, steep street, cobbled hill street, san francisco street, new orleans, athens, dublin, edinburgh, brussels, copenhagen, stockholm, european city, european street", "asphalt", "city"),
    "neon street": _row("neon street, neon city, neon-lit street, tokyo, neon lit street, cyberpunk city, cyberpunk street, cyberpunk setting, cyberpunk world, cyberpunk, neon-lit city, shibuya, tokyo street, hong kong, neon lights street, futuristic city, neon-lit alley, seoul, times square, las vegas, neon district, shinjuku, osaka, kowloon, akihabara, shanghai at night, bangkok at night, night city, neon alley, blade runner city, neon metropolis, futuristic metropolis, cyberpunk metropolis", "asphalt", "city", hour=22.0),
    "alley": _row("alley, alleyway, back alley, narrow street, side street, backstreet, narrow alley, dark alley, alleys", "cobbles", "city"),
    "crossing": _row("crossing, crosswalk, intersection, zebra crossing, pedestrian crossing, crossroads, busy intersection, roundabout, traffic jam", "asphalt", "city"),
    "tunnel": _row("tunnel, road tunnel, car tunnel, highway tunnel, underpass, neon tunnel, lit tunnel, long tunnel, city tunnel", "asphalt", "city"),
    "highway": _row("highway, motorway, freeway, open road, lane, interstate, race track, racetrack, racing circuit, raceway, speedway, road trip, straight road, gas station, petrol station, empty road, finish line", "asphalt", "desert"),
    "desert road": _row("desert road, desert highway, route 66, highway through the desert, road through the desert", "sand", "desert"),
    "coastal road": _row("coastal road, coast road, coastal highway, ocean road, seaside road, pacific coast highway, road by the sea, road along the sea, road along the coast, coastline road", "rock", "beach"),
    "rocky coast": _row("rocky coast, rocky shore, sea cliff, sea cliffs, cliffs by the sea, cliff by the sea, cliff above the sea, cliff over the ocean, cliff overlooking the ocean, cliff overlooking the sea, cliffs of moher, rugged coast, headland, rocky headland, rugged coastline, rocky coastline, stormy coast, rocky point, rocky shoreline, big sur, cornwall, fjords, norway, faroe islands, oregon coast, coastal cliffs, coastal cliff, white cliffs, brittany", "rock", "beach"),
    "dirt road": _row("dirt road, gravel road, dirt track, country lane, country road, forest road, backroad, back road, farm track, muddy road, dusty road, unpaved road, steep dirt road", "earth", "desert"),
    "mountain road": _row("mountain road, winding road, hairpin, mountain pass, serpentine road, cliff road, hairpin bend, switchback, winding mountain road, alpine road, hairpin turn", "asphalt", "mountains"),
    "bridge": _row("bridge, footbridge, suspension bridge, golden gate bridge, stone bridge, brooklyn bridge, wooden bridge, golden gate, rope bridge, drawbridge, covered bridge", "concrete", "city"),
    "market": _row("market, marketplace, bazaar, farmers market, street market, night market, market square, market stall, christmas market, souk, flea market, fish market, food market, town square, square, plaza, piazza, city square, fair, flower market, old town, food stall", "cobbles", "city"),
    "park": _row("park, city park, lawn, picnic, central park, campus, public park, zoo, dog park, japanese garden, golf course, outdoors, outside, bandstand, open air, botanical garden", "grass", "park"),
    "graveyard": _row("graveyard, cemetery, churchyard, tombstones, burial ground", "grass", "park"),
    "battlefield": _row("battlefield, battleground, war zone, warzone, trenches, front line, no man's land", "earth", "desert"),
    "playground": _row("playground, schoolyard, sandbox, sandpit, swing set, amusement park, theme park, fairground, carnival, roller coaster, funfair, carousel, school yard, circus, ferris wheel, circus tent, playing field", "sand", "park"),
    "skatepark": _row("skatepark, skate park, skate bowl, concrete bowl, skate ramp, half pipe, halfpipe, empty pool, dry pool, drained pool, empty swimming pool, drained swimming pool", "concrete", "park"),
    "garden": _row("garden, backyard, front yard, back yard, yard, flower garden, courtyard, vegetable garden, patio, orchard, terrace, flower bed, garden party, allotment, rose garden, backyard garden, flowerbed, cottage garden, zen garden, herb garden, cherry orchard, apple orchard", "grass", "park"),
    "farm": _row("farm, farmyard, barnyard, ranch, pasture, paddock, countryside, farmland, stable, stables, pigsty, chicken coop, barn yard, corral, barn, country farm, rice paddy, rice terraces, rice field, plantation", "grass", "park"),
    "meadow": _row("meadow, grassland, field, flower field, field of flowers, wildflower meadow, hills, rolling hills, hillside, valley, plain, prairie, tall grass, grassy field, grassy hill, green field, lavender field, tulip field, hilltop, green hills, steppe, alpine meadow, field of sunflowers, sunflower field, poppy field, grassy meadow, highlands, heath, field of wildflowers, wildflowers, hill, moor, moors, field of tulips, pasture land, pastures, sunflower meadow, yorkshire, ireland, irish countryside, english countryside, new zealand, tuscan hills, rolling countryside, mongolia, pampas, bavaria", "grass", "park"),
    "savanna": _row("savanna, savannah, african plain, safari, serengeti, african savanna, african savannah, watering hole, outback, kenya, tanzania, masai mara, african grassland, africa, kalahari, botswana, australian outback, acacia plain, dry grassland, african landscape", "earth", "desert"),
    "vineyard": _row("vineyard, vineyards, winery, wine country, rows of vines, napa valley, wine estate", "earth", "park"),
    "wheat field": _row("wheat field, cornfield, corn field, field of wheat, golden field, wheatfield, barley field, crop field, hay field, wheat, crops", "earth", "park"),
    "forest": _row("forest, woods, woodland, forest path, forest clearing, clearing, birch forest, autumn forest, enchanted forest, deep forest, redwood forest, campsite, campground, wilderness, magical forest, forest floor, among the trees, forest trail, misty forest, camp, dark forest, foggy forest, trees, grove, forest edge, woodland path, trail, mossy forest, undergrowth, treetops, forest glade, haunted forest, hiking trail", "earth", "forest"),
    "pine forest": _row("pine forest, evergreen forest, snowy forest, taiga, fir forest, boreal forest, pine trees, pine woods, snow covered forest, winter forest, spruce forest", "earth", "forest"),
    "jungle": _row("jungle, rainforest, tropical forest, amazon, mangrove, bamboo forest, tropical jungle, rain forest, bamboo grove, prehistoric jungle, prehistoric forest, jungle clearing, borneo, costa rica, congo, tropical rainforest, cloud forest, amazon rainforest, the amazon, jungle river, rainforest canopy, canopy", "earth", "forest"),
    "swamp": _row("swamp, marsh, bog, bayou, wetlands, everglades, wetland, marshland", "water", "forest"),
    "mountain": _row("mountain, mountains, mountain peak, peak, summit, alps, mountaintop, mountain top, ridge, himalayas, mountain range, everest, mount fuji, fjord, mountain trail, rock face, mountain landscape, crag, rocky mountains, mountainside, scotland, iceland, snowy mountains, mountain path, rocky ledge, dolomites, andes, pyrenees, carpathians, rockies, patagonia, nepal, tibet, switzerland, swiss alps, matterhorn, scottish highlands, mountain valley, mountain ridge, alpine valley, yosemite, banff, karakoram, cliff, cliffs, cliff edge, rocky cliff, edge of a cliff, clifftop, cliffside, precipice, cliff top", "rock", "mountains"),
    "city from above": _row("city from above, above manhattan, aerial city, over manhattan, over the rooftops, bird's eye city, city grid, over tokyo, over paris, over london, over new york", "concrete", "city"),
    "snow field": _row("snow field, snowfield, snow, snowy field, ski slope, snowy landscape, arctic, tundra, ski resort, snowy mountain, snowy hill, antarctica, north pole, winter landscape, slopes, powder, snowy slope, snow covered field, siberia, piste, snow-covered field, snowy plain, ski jump, winter wonderland, snowy street, snow covered mountain, deep snow, snowy peak, fresh snow, powder snow, polar landscape, alaska, lapland, snowy trail, greenland, arctic tundra, svalbard, iceland in winter, snowscape, snowdrift, snowy ridge, snowy mountain ridge, snowy wilderness, arctic landscape", "snow", "mountains"),
    "glacier": _row("glacier, ice, thin ice, ice field, frozen lake, ice cave, icebergs, ice sheet, frozen river, frozen pond, ice floe, arctic ice, frozen tundra, ice floes, frozen sea, iceberg field, ice slope, icy slope, antarctic coast, ice shelf, arctic ocean ice, icy landscape, icy shore, iceberg, pack ice, patagonian glacier, antarctic ice", "ice", "mountains"),
    "desert": _row("desert, sahara, wasteland, salt flats, desert landscape, barren land, wild west, desolate land, mojave, post-apocalyptic wasteland, salt flat, gobi, arizona, death valley, salt desert, egypt, desert plain, rocky desert, western town, morocco, arabian desert, namib desert, dubai desert, atacama, nevada, gizeh, giza", "sand", "desert"),
    "dunes": _row("dunes, sand dunes, dune, sand dune, desert dunes", "sand", "desert"),
    "canyon": _row("canyon, grand canyon, gorge, ravine, red rocks, quarry, monument valley, canyon walls, slot canyon, rocky canyon, cappadocia, utah, petra, bryce canyon, rock formations, hoodoos, fairy chimneys, badlands, sedona, zion, red rock desert, wadi rum, desert canyon, canyonlands", "rock", "desert"),
    "oasis": _row("oasis, desert oasis", "sand", "desert"),
    "beach": _row("beach, seaside, shore, shoreline, seashore, coast, sandy beach, coastline, cove, bay, tide pool, malibu, beachfront, waterfront, rocky beach, miami beach, boardwalk, sand, lagoon beach, surf beach, seafront, sandy shore", "sand", "beach"),
    "tropical island": _row("tropical island, tropical beach, island, palm beach, desert island, paradise beach, hawaii, maldives, caribbean, lagoon, deserted island, bahamas, bali, island beach, caribbean beach, palm fringed beach", "sand", "beach"),
    "sea": _row("sea, stormy seas, rough seas, seven seas, open seas, ocean, open sea, open ocean, high seas, sea surface, at sea, stormy sea, atlantic, pacific, mediterranean, rough sea, on the water, waves, big wave, ocean surface, ocean waves, ship deck, deck of a ship, aboard a ship, deep sea surface, sea waves, giant wave, calm sea, turquoise water, arctic sea, huge wave, wave, north sea, arctic ocean, the sea, ocean horizon, sea horizon, rolling ocean, pacific ocean, atlantic ocean, indian ocean, baltic, bermuda triangle, sunset ocean, sea at sunset", "water", "beach"),
    "harbour": _row("harbour, harbor, port, marina, dock, docks, quay, wharf, shipyard, fishing village, waterfront dock, boat dock, fishing port, wooden dock, container port", "wood", "beach"),
    "lake": _row("lake, lakeside, pond, lakeshore, lake shore, mountain lake, lake house, duck pond, reservoir, calm lake, still lake, lake surface, alpine lake, water surface, loch, lake como, lake tahoe, crater lake, mirror lake, misty lake, wetland lake", "water", "park"),
    "river": _row("river, riverbank, stream, creek, brook, rapids, river bank, canal, venice, amazon river, riverside, white water, whitewater, nile, rocky stream, mountain stream, gondola canal, amsterdam, thames, shallow river, river rapids, salmon river, mountain river, mangrove river, estuary, river delta, wild river", "water", "park"),
    "waterfall": _row("waterfall, waterfalls, cascade, niagara falls, niagara, iguazu, iguazu falls, victoria falls, jungle waterfall, angel falls, plunge pool, waterfall pool", "rock", "forest"),
    "underwater": _row("underwater, under water, under the sea, seabed, ocean floor, coral reef, reef, beneath the waves, deep sea, sea floor, sea bottom, aquarium tank, deep ocean, under the ocean, atlantis, ocean depths, beneath the sea, submerged, under the surface, beneath the surface, deep underwater, kelp forest, undersea, beneath the ocean, shipwreck, reef wall, great barrier reef, bottom of the sea, bottom of the ocean, midnight zone, abyss, twilight zone, sunken city, open water, blue water, ocean abyss, deep blue, sea cave", "sand", "beach"),
    "cave": _row("cave, cavern, grotto, mine, crystal cave, cave interior, mineshaft, mine shaft, lair, catacombs, dragon's lair, ice cavern, underground cave, tomb", "rock", "mountains"),
    "volcano": _row("volcano, crater, lava field, volcanic landscape, erupting volcano, lava lake, volcanic crater, river of lava, hell, mordor, lava river, lava flow, lava flows, volcanic eruption, volcano crater, kilauea, etna, volcano slope, pompeii eruption", "rock", "mountains"),
    "village": _row("village, hamlet, small town, medieval village, village street, old village, mountain village, village square, european village, snowy village, country village, cobblestone street, cobbled street, medieval town, fairytale village, tuscany, quaint village, hobbit village, santorini, alpine village, old european street, cobblestone alley, provence, swiss village, greek village, amalfi, hallstatt, cinque terre, cotswolds, japanese village, shirakawa", "cobbles", "park"),
    "castle": _row("castle, castle courtyard, fortress, palace, medieval castle, citadel, castle wall, battlements, fort, versailles, castle grounds, castle gate, hogwarts, castle tower", "cobbles", "mountains"),
    "ruins": _row("ruins, ancient ruins, ruined city, abandoned city, ruined temple, roman ruins, post apocalyptic city, destroyed city, post-apocalyptic city, colosseum, acropolis, machu picchu, abandoned building, ancient temple, abandoned factory, ancient rome, angkor wat, pompeii, demolished city, temple ruins, ancient greece, stonehenge, abandoned house, haunted house, haunted mansion, mayan temple", "rock", "desert"),
    "temple": _row("temple, shrine, pagoda, buddhist temple, shinto shrine, monastery courtyard, japanese temple, zen temple, kyoto, temple garden, torii gate, temple courtyard, chinese temple", "cobbles", "park"),
    "construction site": _row("construction site, building site, scaffolding, junkyard, scrapyard, oil rig, landfill, demolition site", "earth", "city"),
    "skyline": _row("skyline, city skyline, above the city, skyscrapers, cityscape, above a city, over the city, city lights, high above the city, city panorama, dubai, city at night from above, shanghai, singapore, futuristic skyline, downtown skyline, urban skyline, manhattan skyline, new york skyline, tokyo skyline, cities, megacity, modern city, futuristic cityscape, city below, city at night, urban landscape, metropolis from above, glass skyscrapers", "none", "city"),
    "city waterfront": _row("city waterfront, waterfront skyline, harbour skyline, harbor skyline, river skyline, skyline across the water, skyline over the water, city across the water, city across the river, hong kong harbour, hong kong harbor, victoria harbour, sydney harbour", "concrete", "city"),
    "rooftop": _row("rooftop, roof, rooftops, balcony, roof terrace, rooftop bar, penthouse terrace, rooftop garden, roof top, helipad, tokyo rooftop, rooftop pool, window ledge, roof garden", "concrete", "city"),
    "station platform": _row("station platform, station, train station, railway station, platform, subway station, metro station, subway, train platform, railway platform, subway platform, metro, tram stop, railway, railway tracks, train tracks, railroad, railroad tracks, grand central, underground station, central station", "tile", "city"),
    "airport": _row("airport, runway, airfield, airport terminal, tarmac, airstrip, aircraft carrier, landing strip, airport gate, airport runway", "concrete", "city"),
    "launch pad": _row("launch pad, launchpad, launch site, rocket launch, cape canaveral, spaceport, rocket pad, space center, pad", "concrete", "desert"),
    "stadium": _row("stadium, arena, football stadium, running track, olympic stadium, athletics track, race course, horse race, racecourse, baseball stadium, baseball field, ballpark, olympics, bullring, soccer stadium, track and field, bleachers, coliseum, amphitheater, amphitheatre, gladiator arena, cricket ground, velodrome, tournament", "grass", "park"),
    "football pitch": _row("football pitch, soccer field, football field, soccer pitch, rugby pitch, pitch, soccer match, football match, hockey field, rugby field, penalty box, cricket pitch", "grass", "park"),
    "basketball court": _row("basketball court, sports court, volleyball court, court, basketball arena, sports hall, outdoor court, handball court, gym court, basketball game, street court, school gym", "wood", "room"),
    "tennis court": _row("tennis court, clay court, grass court, tennis match, badminton court, squash court, padel court, hard court", "concrete", "park"),
    "ice rink": _row("ice rink, skating rink, ice hockey rink, hockey rink, rink, figure skating rink, ice arena, ice skating rink", "ice", "mountains"),
    "swimming pool": _row("swimming pool, pool, poolside, indoor pool, diving board, hotel pool, olympic pool, infinity pool, backyard pool, water park, diving pool, jacuzzi, hot tub, hot spring, hot springs", "tile", "room"),
    "space": _row("space, outer space, deep space, in orbit, cosmos, universe, galaxy, dark space, nebula, milky way galaxy, asteroid belt, starry space, the void of space, interstellar space, earth orbit, among the stars, low earth orbit, asteroid field, star field, starfield, galaxies, cosmic void, space background, the cosmos, the galaxy, distant galaxy, nebula clouds, cosmic space, low orbit, ring system", "none", "studio", gravity=0.0),
    "moon": _row("moon, lunar surface, moon surface, surface of the moon, on the moon, moon base, lunar landscape, the moon's surface, lunar base, moon landing", "rock", "desert", gravity=1.62),
    "mars": _row("mars, red planet, martian surface, martian landscape, on mars, surface of mars, mars surface, martian desert, mars base", "sand", "desert", gravity=3.71),
    "alien planet": _row("alien planet, alien world, alien landscape, distant planet, exoplanet, strange planet, another planet, pandora, tatooine, alien desert, alien jungle, unknown planet", "rock", "desert"),
    "sky": _row("sky, among the clouds, above the clouds, in the clouds, mid-air, mid air, midair, clouds, sky among clouds, in the sky, blue sky, through the clouds, up in the air, high in the sky, through the sky, floating island, cloud city, through clouds, floating islands, open sky, across the sky, skydiving, freefall, into the clouds", "none", "mountains"),
    "dream void": _row("dream, dream void, dreamscape, surreal landscape, abstract space, limbo, heaven, void, empty space, endless void, dream world, dreamworld, afterlife, parallel dimension, magical realm, wonderland, candyland, candy land, fantasy world, virtual world, matrix, cyberspace, metaverse, digital void", "none", "studio"),
}  # fmt: skip
PLACE_OF: dict[str, str] = {word: name for name, row in PLACES.items() for word in row.words}

HOURS: dict[str, float] = {  # words: hour of the day
    "dawn": 5.9, "sunrise": 6.2, "daybreak": 5.9, "first light": 5.6, "early morning": 6.8, "morning": 8.5, "mid morning": 10.0, "mid-morning": 10.0, "late morning": 11.0, "noon": 12.0, "midday": 12.0, "high noon": 12.0,
    "lunchtime": 12.5, "afternoon": 15.0, "early afternoon": 13.5, "late afternoon": 17.0, "golden hour": 18.2, "magic hour": 18.4, "sunset": 18.7, "sundown": 18.7, "dusk": 19.2, "twilight": 19.4, "blue hour": 19.6,
    "evening": 19.0, "nightfall": 20.0, "night": 22.0, "nighttime": 22.0, "at night": 22.0, "midnight": 0.0, "late at night": 23.5, "late night": 23.5, "moonlit": 22.5, "moonlight": 22.5, "moonlit night": 22.5, "daytime": 13.0,
    "day": 13.0, "daylight": 13.0, "broad daylight": 13.0, "sunny": 13.0, "sunny day": 13.0, "sunlit": 11.0, "sun rises": 6.2, "sun sets": 18.7, "setting sun": 18.6, "rising sun": 6.3, "sun is setting": 18.7, "night sky": 22.0,
    "starry night": 23.0, "starry sky": 23.0, "full moon": 22.5, "low sun": 17.8, "evening light": 18.3, "morning light": 7.5, "afternoon light": 15.5, "late evening": 20.5, "pre-dawn": 5.0, "predawn": 5.0, "sun goes down": 18.7,
    "sun comes up": 6.2, "warm evening": 18.8, "sun-drenched": 13.0, "overnight": 23.0, "breakfast": 8.0, "under the stars": 22.5, "in the dark": 22.5, "starlight": 23.0, "morning sun": 7.8, "evening sun": 18.2, "golden light": 18.0,
    "sunlight": 12.0, "sunshine": 12.5, "bright sun": 12.5, "nightime": 22.0, "golden sunset": 18.6, "golden sunlight": 18.0, "sunset light": 18.6, "golden morning": 7.2, "setting": 18.7, "warm sunset": 18.7,
}  # fmt: skip
LIGHTS: dict[str, tuple[str, ...]] = {  # light: the words that ask for it
    "golden": ("golden hour", "golden light", "magic hour", "warm sunlight", "golden sunlight", "low sun", "sunset light", "golden glow", "honeyed light", "warm low sun"),
    "backlight": ("backlit", "backlight", "backlighting", "back light", "rim light", "rim lighting", "rim-lit", "contre-jour", "silhouetted", "rimlight", "rim lit", "edge light", "kicker", "hair light"),
    "soft": ("soft light", "soft lighting", "diffused light", "diffuse light", "overcast light", "soft key", "softbox", "even light", "flat light", "soft daylight", "gentle light", "softly lit", "diffused lighting", "soft fill",
             "natural light", "ambient light", "soft natural light", "natural lighting", "bounce light", "bounce", "soft window light", "soft morning light"),
    "hard": ("hard light", "harsh light", "hard lighting", "direct sun", "harsh sunlight", "hard key", "harsh shadows", "hard sun", "harsh sun"),
    "dramatic": ("dramatic light", "dramatic lighting", "chiaroscuro", "moody lighting", "low key lighting", "low-key lighting", "rembrandt lighting", "cinematic lighting", "dramatically lit", "moody light", "noir lighting",
                 "cinematic light", "theatrical lighting", "dimly lit", "dim light", "dim lighting", "low light", "single light source", "single source"),
    "studio": ("studio light", "studio lighting", "key light", "three-point lighting", "three point lighting", "ring light", "product lighting", "beauty lighting", "studio lights", "beauty light", "sweeping highlights",
               "light sweeps", "studio strobe", "fill light", "softboxes", "key"),
    "spotlight": ("spotlight", "spotlights", "spot light", "stage light", "stage lights", "stage lighting", "a single spotlight", "follow spot", "light cone", "searchlight", "searchlights"),
    "window": ("window light", "light through the window", "light through a window", "sunlight through the window", "light streams through", "sunlight streams", "light from the window", "light from a window",
               "light through the blinds", "venetian blinds", "window patch", "sunlight through a window", "light streaming", "sunbeams through the window", "sunlight filters", "sunlight streaming", "blinds", "light streams in"),
    "rays": ("god rays", "sunbeams", "light rays", "volumetric light", "volumetric lighting", "shafts of light", "sun rays", "crepuscular rays", "light shafts", "rays of light", "beams of light", "sunbeam", "sunrays", "rays of sun",
             "light beams", "rays of sunlight", "volumetric fog", "volumetric rays", "sunlight rays", "rays of light", "rays of the sun", "light rays", "sun beams", "shaft of light",
             "shafts of sunlight", "beams of sunlight", "beam of sunlight", "ray of light", "sun shafts"),
    "neon": ("neon", "neon light", "neon lights", "neon signs", "neon glow", "neon lit", "neon-lit", "neon lighting", "neon sign", "neon reflections", "coloured lights", "colored lights", "led lights", "disco lights"),
    "candle": ("candlelight", "candlelit", "candles", "by candlelight", "candle light", "candle-lit", "candle lit", "lit by candles"),
    "fire": ("firelight", "campfire light", "torchlight", "by the fire", "firelit", "fire light", "fire glow", "glow of the fire", "torch light", "torchlit"),
    "moon": ("moonlight", "moonlit", "moonbeams", "pale moonlight", "full moon", "moonbeam"),
    "lamp": ("lamplight", "bare bulb", "street lamps", "streetlights", "street lights", "lamp light", "string lights", "fairy lights", "tungsten", "lantern light", "lamplit", "practical lights", "practicals", "warm lamp",
             "practical", "single bulb", "street light", "streetlight", "lantern glow", "fluorescent light", "fluorescent lights", "headlights", "desk lamp light", "tungsten light", "sodium"),
    "screen": ("screen light", "glow of a screen", "monitor glow", "glow of the screen", "screen glow", "light of a screen", "lit by a screen", "blue glow"),
    "underwater": ("caustics", "dappled underwater light", "sunlight through water"),
    "dappled": ("dappled light", "dappled sunlight", "dappled", "light through leaves", "sunlight through the trees", "light through the trees", "leaf shadows", "sun-dappled", "sunlight through trees"),
    "strobe": ("strobe", "strobe light", "strobing", "flashing lights", "flickering light", "strobe lights", "flickering lights", "police lights"),
    "lightning": ("lightning", "lightning flashes", "flashes of lightning"),
    "lasers": ("laser", "lasers", "laser light", "laser show", "laser lights"),
    "lens flare": ("lens flare", "lens flares", "anamorphic flare", "sun flare", "anamorphic flares", "sun flares", "flare"),
    "glow": ("bioluminescent", "bioluminescence", "glowing light", "ethereal glow", "magical glow", "soft glow", "eerie glow", "ethereal light", "magic light"),
}  # fmt: skip
LIGHT_OF: dict[str, str] = {
    word: light for light, words in reversed(LIGHTS.items()) for word in words
}  # first row wins
