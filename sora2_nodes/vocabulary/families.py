"""Everything that has a shape of its own, by family. The catalogue of the world builds each; the reader ends at one of them."""

from __future__ import annotations


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


FAMILIES: dict[str, tuple[str, ...]] = {
    "quadruped": _names(
        "dog, labrador, corgi, dachshund, husky, poodle, bulldog, dalmatian, puppy, cat, kitten, horse, pony, donkey, zebra, unicorn, cow, bull, pig, sheep, goat, "
        "deer, moose, fox, wolf, bear, polar bear, panda, lion, lioness, tiger, leopard, elephant, mammoth, giraffe, camel, rhino, hippo, rabbit, "
        "mouse, rat, hamster, hedgehog, squirrel, raccoon, monkey, gorilla, kangaroo, pangolin, crocodile, lizard, turtle, frog, "
        "dinosaur, tyrannosaurus, triceratops, dragon, "
        "koala, beaver, otter, skunk, boar, llama, bison, lamb, cheetah, panther, reindeer, "
        "golden retriever, german shepherd, beagle, border collie, shiba inu, pug, chihuahua, siamese cat, lion cub, tiger cub, bear cub, "
        "piglet, calf, foal, fawn, baby elephant, "
        "capybara, meerkat, red panda, sloth, badger, chameleon, axolotl"
    ),
    "bird": _names(
        "sparrow, pigeon, crow, parrot, owl, eagle, seagull, duck, duckling, rubber duck, goose, swan, hen, rooster, chick, penguin, "
        "flamingo, ostrich, hummingbird, toucan, dove, pelican, turkey, peacock"
    ),
    "sea": _names(
        "fish, goldfish, clownfish, shark, dolphin, whale, orca, octopus, jellyfish, crab, starfish, seahorse, squid, lobster, seashell, "
        "ray, seal"
    ),
    "small": _names(
        "snail, snake, worm, butterfly, bee, ladybird, spider, ant, dragonfly, fly, firefly, caterpillar, scorpion, grasshopper, fruit bat, beetle"
    ),
    "person": _names(
        "man, woman, boy, girl, child, baby, old man, old woman, robot, astronaut, knight, wizard, witch, king, queen, princess, clown, chef, doctor, "
        "nurse, police officer, firefighter, soldier, ninja, pirate, mermaid, ghost, zombie, alien, monster, superhero, angel, skeleton, "
        "snowman, scarecrow, dwarf, fairy, samurai, cowboy, detective, dancer, teacher, farmer, fisherman, surfer, diver, worker"
    ),
    "car": _names("car, sports car, formula car, convertible, off-road car, taxi, police car"),
    "truck": _names("van, truck, pickup, fire engine, ambulance, bus, double-decker bus, camper"),
    "machine": _names("tractor, bulldozer, excavator, tank, rover"),
    "cart": _names("auto rickshaw, carriage, cart, wheelbarrow, shopping trolley, pram, wheelchair, sled"),
    "rail": _names("train, fast train, tram"),
    "cycle": _names("bicycle, motorcycle, moped, scooter"),
    "board": _names("skateboard, roller skates, skis, snowboard, surfboard"),
    "aircraft": _names(
        "plane, jet, biplane, glider, helicopter, drone, hot-air balloon, airship, ufo, kite, paper plane, parachute"
    ),
    "spacecraft": _names("rocket, space shuttle, spaceship, satellite, space station"),
    "celestial": _names("planet, earth, moon, sun, star, comet, asteroid, galaxy, black hole"),
    "boat": _names("rowing boat, canoe, raft, jet ski, motorboat, buoy"),
    "ship": _names("sailing boat, pirate ship, ferry, cruise ship, container ship, submarine, shipwreck"),
    "building": _names(
        "viaduct, iron tower, clock tower, colosseum, stone circle, wind turbine, tower crane, dam, pier, oil rig, solar panel, portal, waterfall, rock cliff, geyser, villa, house, cottage, skyscraper, office building, tower, castle, lighthouse, church, temple, mosque, pagoda, barn, windmill, tent, igloo, "
        "hut, tree house, dog house, factory, shop, school, hospital, greenhouse, bridge, stadium, statue, pyramid, arch, "
        "spire skyscraper, stepped skyscraper, crowned skyscraper, twin towers, needle tower, pearl tower, leaning tower, sail hotel, three-towered hotel, gateway arch, sign on a hill, onion-domed church, marble mausoleum, sail-roofed house, imperial gate, round temple, spired basilica, twin-towered cathedral, spired cathedral, domed basilica, capitol, columned gate, glass pyramid, grand palace, tiered castle, lotus-towered temple, step pyramid, rock temple, torch statue, open-armed statue, sphinx, great pyramids, stone heads, great wall, red cable bridge, tower bridge, terraced ruins, citadel on a rock, hill palace, white hill palace, fairytale castle, abbey island, faces in a cliff, crystal of balls, capped cone, table mountain, red rock, granite walls, sharp peak, limestone islands, limestone pillars, great falls, natural arch, "
        "mountain, volcano, hill, rock, iceberg, cave, breaking wave, snow slope, sea rock, palm island, monolith, obelisk, standing stone, stone pillar"
    ),
    "structure": _names(
        "beach umbrella, fence, wall, gate, well, fountain, stairs, torii, phone box, ferris wheel, carousel, slide, swing, "
        "boxing ring, tennis net, market stall, easel, turntables, trampoline, clothesline, "
        "gravestone, stone cross, glass dome"
    ),
    "plant": _names(
        "tree, oak, acacia, pine, palm, birch, bare tree, bush, hedge, grass, tall grass, wheat, flower, rose, tulip, sunflower, daisy, "
        "seedling, potted plant, cactus, mushroom, bamboo, vine, branch, log, stump, leaf, seaweed, coral, coral reef, "
        "cherry tree, jacaranda, autumn tree, christmas tree, willow, cypress, olive tree, redwood, baobab, bonsai, lotus, lily pad, dandelion, fern, lavender, "
        "hibiscus, lily, poppy, orchid, daffodil, peony"
    ),
    "furniture": _names(
        "table, desk, coffee table, round table, workbench, counter, chair, armchair, office chair, rocking chair, sofa, throne, bench, stool, bed, cot, "
        "shelf, bookcase, wardrobe, chest of drawers, cabinet, floor lamp, desk lamp, hanging lamp, chandelier, podium, pedestal"
    ),
    "fitting": _names(
        "door, window, window sill, curtain, mirror, rug, clock, grandfather clock, picture frame, whiteboard, blackboard, fireplace"
    ),
    "appliance": _names(
        "fridge, oven, microwave, washing machine, television, sink, bath, shower, toilet, vending machine, electric fan, grill"
    ),
    "vessel": _names(
        "cup, latte cup, mug, glass, wine glass, bottle, jar, glass jar, bowl, plate, tray, pot, pan, wok, kettle, teapot, jug, glass pitcher, watering can, vase, cauldron, barrel, fishbowl, "
        "lemonade, iced tea, cola, iced coffee, juice, mojito, cocktail, margarita, martini, milkshake, smoothie, beer, stout, whisky, champagne, bubble tea"
    ),
    "container": _names(
        "flowerpot, bucket, can, cardboard box, crate, basket, chest, bag, backpack, suitcase, purse, bin, aquarium, beaker, flask, test tube, tube, pipe, petri dish, reagent bottle, thermometer, paint bowl"
    ),
    "phenomenon": _names("tornado, cloud, mushroom cloud, snowflake, icicle, water drop, bubble"),
    "model": _names(
        "atom, molecule, crystal, diamond, circuit board, microchip, dna, cell, blood cell, virus, neuron, brain, heart, eyeball, tooth, skull, bone, "
        "volcano section, earth section, solar system"
    ),
    "ware": _names(
        "perfume bottle, lipstick, cream jar, dropper bottle, loudspeaker, vr headset, earbuds, milk bottle, hourglass, snow globe, marble, "
        "bowling pin, house of cards, paper boat, ring box, crystal ball, orb, tobacco pipe, "
        "marble run, nesting dolls, paper crane, spider web, bird nest, beehive, pine cone, gold bar, hamster wheel, pinwheel, jigsaw, music box, cassette, "
        "typewriter, record player, gramophone, coffee machine, blender, toaster, robot vacuum, lighter, match, cigarette, chopsticks, rolling pin, cutting board, remote control, "
        "soap, corkscrew, pepper mill, "
        "raw slab, metal plate, slate round, metal nugget, glass pane, plastic film, hung cloth, loose paper, kitchen sponge, pot lid, railing, door knocker, lever handle, bottle cap, car headlamp, "
        "vehicle window, hay, paper heap, rainbow puddle, water puddle, snow patch, floorboards, soap ring, soap suds, "
        "sand heap, earth heap, snow heap, sugar heap, coal heap, gravel heap, leaf heap, clothes heap, rubbish heap, "
        "necktie, hair dryer, computer keyboard, computer mouse, baseball glove, bauble, chess queen, jukebox, dishwasher, food cart, bird house, tap"
    ),
    "haulage": _names("conveyor belt, pallet, forklift"),
    "equipment": _names(
        "treadmill, exercise bike, weight rack, dumbbell, jumping hoop, arcade machine, slot machine, pool table, roulette table, bowling lane, table football, "
        "seat row, cinema seats, diner booth, pew, barber chair, cabin seats, train bench, car seat, diving tower, diving board, hospital bed, heart monitor, drip stand, operating lamp, operating table, "
        "supermarket shelf, locker, server rack, storage rack, checkout, departure board, dinosaur skeleton, display case, mural, cell bars, escalator, "
        "television wall, hologram, balance beam, finish arch, soft clock, sky lantern"
    ),
    "food": _names(
        "bun, bun base, patty, lettuce, cheese slice, tomato slice, ice cube, butter, bacon, sausage, apple, orange, lemon, banana, pear, strawberry, cherry, grapes, watermelon, pineapple, tomato, carrot, corn, pumpkin, carved pumpkin, potato, "
        "onion, bread, sandwich, burger, hot dog, pizza, cake, cupcake, birthday cake, pie, cookie, doughnut, ice cream, chocolate, egg, "
        "fried egg, cheese, steak, soup, noodles, rice, sushi, pancakes, single pancake, salad, peach, kiwi, coconut, avocado, bell pepper, chili, broccoli, "
        "cabbage, croissant, pretzel, fries, popcorn, dough, taco, spaghetti, roast chicken, waffle, lollipop, "
        "lime, mango, plum, blueberries, raspberry, blackberry, pomegranate, dragon fruit, cucumber, eggplant, garlic, ginger, acorn, almonds, peanuts, "
        "walnuts, coffee beans, lemon slice, lime slice, orange slice, papaya, fig, nachos, macarons, bagel, brownie, dumplings, burrito, churros, jelly, "
        "cereal, honey, honey dipper, honeycomb, shrimps, salmon fillet, baguette, toast, popsicle, gummy bears, chocolates"
    ),
    "held": _names(
        "magnifying glass, bouquet, hand fan, knitting, book, open book, pile of books, newspaper, banknotes, letter, umbrella, flashlight, torch, candle, lantern, flag, balloon, gift, rope, feather, card, "
        "dice, coin, toothbrush"
    ),
    "tool": _names(
        "walking stick, hammer, axe, saw, wrench, screwdriver, shovel, rake, broom, vacuum cleaner, clothes iron, cleaning cloth, tape measure, ladder, key, scissors, pen, pencil, brush, knife, fork, spoon, "
        "drill, nail, chisel, paint roller, mop, whisk, spatula, sponge"
    ),
    "gadget": _names(
        "phone, selfie stick, tablet, laptop, computer, camera, film camera, microphone, headphones, printer, radio, game pad"
    ),
    "weapon": _names("sword, katana, shield, bow, spear, wand, staff, toy gun, cannon, bomb"),
    "sport": _names(
        "basketball, football, tennis ball, baseball, golf ball, beach ball, volleyball, rugby ball, bowling ball, bat, racket, golf club, "
        "basketball hoop, goal, net, barbell, punching bag, trophy, fishing rod, frisbee, hula hoop, yoga mat, "
        "arrow, dart, archery target, dartboard, golf hole"
    ),
    "clothing": _names(
        "hat, top hat, party hat, cap, helmet, crown, mask, glasses, sunglasses, shoe, boots, watch, ring, necklace, shirt, dress, coat, trousers, boxing glove"
    ),
    "toy": _names(
        "teddy bear, doll, rocking horse, heart shape, star shape, toy blocks, building bricks, spinning top, yo-yo, chess set, puzzle cube, toy robot, yarn ball, sandcastle, bubble wand, pillow, marshmallow stick"
    ),
    "instrument": _names(
        "guitar, electric guitar, banjo, ukulele, cello, violin, drum kit, drum, trumpet, flute, saxophone, harp, accordion, piano, piano keyboard, bell, hand bell"
    ),
    "device": _names(
        "robot arm, telescope, microscope, engine, gear, turbine, pendulum, spring, magnet, pulley, lever, newton's cradle, globe, anchor, balance scales, sewing machine, "
        "anvil, potter's wheel, fishing net"
    ),
    "street": _names(
        "traffic light, street lamp, neon sign, billboard, road sign, notice sign, round sign, diamond sign, signpost, mailbox, post box, fire hydrant, traffic cone, road barrier, bus stop, "
        "parking meter, petrol pump"
    ),
    "linen": _names("towel, folded linen, laundry basket, blanket"),
    "housework": _names("ironing board, blinds"),
    "light": _names(
        "bulb, neon tube, screen, fire, candle flame, campfire, lava, fairy lights, laser beam, light beam"
    ),
    "solid": _names(
        "ball, cube, box, cylinder, cone, pyramid block, disc, plank, ring block, domino, brick, pebble, coin block"
    ),
}
FAMILY_OF: dict[str, str] = {name: family for family, names in FAMILIES.items() for name in names}
