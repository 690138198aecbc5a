"""Nouns for objects. One row: `shape colour material pattern size | nouns`; `~` marks a noun that only stands in."""

THINGS = """
sphere red rubber plain medium | ball, ball toy
sphere red plastic plain medium | sphere, orb, globe
sphere orange rubber stripes medium | basketball
sphere white rubber spots medium | football, soccer ball, soccerball
sphere white rubber plain medium | volleyball, handball
sphere yellow rubber plain small | tennis ball
sphere white plastic plain tiny | golf ball, ping pong ball, table tennis ball, pingpong ball
sphere white stone plain small | baseball, cricket ball, cue ball
sphere black stone plain medium | bowling ball
sphere red plastic plain small | billiard ball, snooker ball, pool ball, juggling ball, bauble, ornament
sphere red plastic stripes large | beach ball, beachball
sphere red fabric plain medium | ball of yarn, yarn ball, pompom, pom pom, ball of wool, ball of string, wool ball, woolen ball
sphere brown wood plain small | bead
sphere black metal plain medium | cannonball, cannon ball, wrecking ball, shot put, ~bomb
sphere silver metal plain small | ball bearing, bearing, ~pinball
sphere cyan glass plain tiny | marble
sphere cyan glass plain medium | crystal ball, snow globe, ~bubble, ~soap bubble
sphere cyan glass plain tiny | ~drop of water, ~water drop, ~droplet, ~water droplet, ~raindrop, ~teardrop
sphere white glass plain small | pearl, ~light bulb, ~lightbulb, ~bulb
sphere white glass plain medium | ~snowball, ~snow ball, ~ice ball
sphere grey stone plain medium | boulder, ~rock, ~stone, ~cobblestone
sphere grey stone plain tiny | pebble, ~gravel
sphere grey stone plain huge | giant boulder, ~asteroid, ~meteor, ~meteorite, ~comet
sphere blue stone plain huge | ~planet, ~earth globe
sphere grey stone plain large | ~moon rock
sphere brown earth plain small | ~potato, ~coconut, ~truffle, ~onion, ~walnut, ~acorn, ~nut, ~chestnut, ~meatball
sphere red earth plain small | ~apple, ~tomato, ~pomegranate, ~beet, ~radish
sphere red earth plain tiny | ~cherry, ~berry, ~strawberry, ~raspberry, ~cranberry
sphere orange earth plain small | ~orange, ~tangerine, ~mandarin, ~peach, ~apricot, ~clementine
sphere yellow earth plain small | ~lemon, ~grapefruit, ~mango, ~pear, ~quince
sphere green earth plain small | ~lime, ~avocado, ~cabbage, ~lettuce, ~kiwi
sphere green earth stripes large | ~watermelon, ~melon
sphere purple earth plain tiny | ~grape, ~plum, ~blueberry, ~olive, ~fig, ~pea
sphere orange earth plain large | ~pumpkin
sphere white plastic plain tiny | ~egg
sphere red rubber plain large | balloon, ~hot air balloon, exercise ball, yoga ball, gym ball, ~parachute
sphere purple rubber plain medium | ~octopus, ~jellyfish, ~blob, ~slime, ~jelly
sphere white fabric plain medium | ~sheep, ~lamb, ~pillow, ~cotton ball
sphere brown fabric plain small | ~hamster, ~hedgehog, ~mouse, ~squirrel, ~chipmunk, ~rat, ~mole
sphere yellow fabric plain small | ~chick, ~duckling, ~rubber duck, ~canary, ~bee, ~bumblebee, ~rubber ducky
sphere green rubber plain small | ~frog, ~toad, ~turtle, ~tortoise, ~cactus, ~snail, ~bush, ~shrub
sphere blue fabric plain small | ~bird, ~parrot, ~pigeon, ~sparrow, ~bluebird, ~fish, ~butterfly
sphere black fabric plain small | ~crow, ~raven, ~spider, ~bat, ~beetle, ~ant, ~fly, ~insect, ~bug
sphere white fabric plain small | ~rabbit, ~bunny, ~seagull, ~dove, ~swan, ~owl, ~duck, ~goose, ~hen, ~rooster
sphere white fabric plain small | ~chicken, ~gull
sphere gold metal plain small | ~bell
box brown wood plain medium | crate, chest, treasure chest, trunk, ~barrel organ, ~birdhouse
box tan wood plain medium | box, cardboard box, carton, package, parcel, ~basket
box red plastic plain medium | cube, block, building block, toy block, ~lego, ~lego brick, ~rubiks cube, ~rubik cube, ~jenga block
box white plastic plain tiny | die, dice
box white glass plain small | ice cube, block of ice, ice block, sugar cube, ~tofu
box red stone plain small | brick, ~brick block
box grey stone plain medium | cinder block, concrete block, ~anvil, ~gravestone, ~statue, ~monument, ~tombstone
box grey stone plain huge | ~wall, ~house, ~building, ~skyscraper, ~castle, ~shed, ~hut, ~cabin
box grey stone plain huge | ~tent, ~church, ~temple, ~barn, ~cottage, ~skyscrapers
box brown fabric plain medium | suitcase, briefcase, luggage, bag, ~backpack, ~handbag, ~purse, ~sack, ~wallet, ~teddy bear, ~teddy
box brown fabric plain medium | ~puppet, ~doll, ~plush toy, ~stuffed animal, ~plushie, ~soft toy
box red fabric plain medium | present, gift, gift box, ~cushion, ~parcel gift
box grey metal plain medium | safe, toolbox, ~toaster, ~machine, ~engine, ~typewriter, ~radio, ~camera body, ~mailbox, ~microwave
box black plastic plain medium | ~television, ~tv, ~computer, ~laptop, ~speaker, ~monitor, ~screen, ~printer, ~phone booth
box black plastic plain tiny | ~phone, ~smartphone, ~remote, ~remote control, ~game controller, ~gadget, ~gizmo, ~device
box white metal plain huge | ~fridge, ~refrigerator, ~washing machine, ~dishwasher, ~oven, ~stove, ~wardrobe, ~bathtub
box brown wood plain large | ~chair, ~sofa, ~couch, ~armchair, ~bed, ~piano, ~cabinet, ~cupboard, ~dresser, ~stool, ~bench, ~park bench
box brown wood plain large | ~furniture, ~bookcase, ~bookshelf, ~drawer, ~door, ~fence, ~guitar, ~violin, ~boat, ~ship, ~canoe, ~raft
box red metal plain large | ~car, ~suv, ~jeep, ~minivan, ~limousine, ~pickup truck, ~toy car, ~truck, ~toy truck, ~vehicle, ~race car, ~sports car, ~racecar, ~fire truck, ~tractor, ~van
box yellow metal plain large | ~bus, ~school bus, ~taxi, ~cab, ~tram, ~bulldozer, ~excavator
box silver metal plain large | ~train, ~locomotive, ~airplane, ~plane, ~aeroplane, ~spaceship, ~rocket, ~drone, ~helicopter, ~jet
box silver metal plain large | ~ufo, ~spacecraft, ~satellite, ~rover, ~submarine, ~tank, ~motorcycle, ~scooter, ~toy train, ~cart, ~shopping cart, ~trolley, ~shopping trolley, ~wagon
box brown fabric plain medium | ~dog, ~puppy, ~monkey, ~fox, ~wolf, ~raccoon, ~kangaroo, ~deer, ~goat, ~corgi, ~animal, ~creature, ~pet
box gold fabric plain medium | ~golden retriever, ~labrador, ~retriever, ~husky, ~poodle, ~german shepherd, ~terrier
box orange fabric plain small | ~cat, ~kitten, ~kitty
box brown fabric plain huge | ~horse, ~bear, ~cow, ~bull, ~camel, ~lion, ~tiger, ~buffalo, ~pony, ~donkey, ~moose, ~giraffe, ~zebra
box grey fabric plain huge | ~elephant, ~mammoth, ~woolly mammoth, ~wooly mammoth, ~rhino, ~rhinoceros, ~hippo, ~hippopotamus, ~whale, ~shark, ~dolphin
box green fabric plain large | ~dragon, ~dinosaur, ~crocodile, ~alligator, ~lizard, ~snake, ~monster
box pink fabric plain medium | ~pig, ~piglet
box white fabric plain medium | ~penguin, ~panda, ~polar bear, ~ghost, ~unicorn
box red fabric plain small | book, ~notebook, ~novel, ~diary, ~envelope, ~letter
box yellow plastic plain small | ~sponge, ~cheese, ~butter, ~soap, ~bar of soap, ~sandwich, ~loaf, ~bread, ~loaf of bread, ~toast
box pink fabric plain small | ~cake, ~ice cream, ~ice cream cone, ~cupcake, ~birthday cake, ~dessert, ~pudding, ~wedding cake
cylinder silver metal plain small | can, tin can, soda can, tin, beer can, soup can, canister, ~bucket, ~pot, ~kettle, ~saucepan, ~flashlight
cylinder silver metal plain small | ~trophy, ~bolt, ~screw, ~nail, ~bullet, ~thermos, ~lamp, ~lantern, ~microphone, ~fire hydrant
cylinder blue metal plain large | barrel, drum, oil drum, keg, oil barrel, ~trash can, ~garbage can, ~trash bin, ~dustbin, ~bin, ~cauldron
cylinder brown wood plain medium | log, tree trunk, stump, tree stump, wooden barrel, cylinder of wood, ~rolling pin, ~branch
cylinder red plastic plain medium | cylinder, tube, pipe, cone, ~traffic cone, ~pyramid, ~prism
cylinder white stone plain medium | pillar, column, vase, ~urn, ~jug, ~pitcher, ~teapot, ~lighthouse, ~tower building, ~chimney
cylinder white stone plain small | cup, mug, coffee cup, teacup, coffee mug, ~candle, ~bowl, ~flower pot, ~flowerpot
cylinder cyan glass plain small | glass, drinking glass, wine glass, jar, bottle, glass bottle, ~beaker, ~glass jar, ~tumbler, ~wine bottle
cylinder cyan glass plain small | ~test tube, ~flask, ~lightsaber, ~vial, ~hourglass
cylinder green plastic plain small | plastic bottle, water bottle, ~flower, ~plant, ~rose flower, ~cucumber, ~tulip, ~sunflower, ~potted plant
cylinder white plastic plain medium | bowling pin, pin, skittle, ~roll of paper, ~toilet paper, ~toilet roll, ~chess piece, ~pawn
cylinder white plastic plain medium | ~snowman, ~milk carton
cylinder grey stone plain huge | ~tower, ~castle tower, ~bell tower
cylinder brown wood plain huge | ~tree, ~palm tree, ~oak tree, ~pine tree, ~telephone pole, ~pole, ~lamp post, ~lamppost, ~street lamp, ~signpost, ~post, ~flagpole, ~mast, ~tree house, ~christmas tree
cylinder orange earth plain small | ~carrot, ~hot dog, ~sausage, ~croissant, ~banana, ~corn, ~eggplant, ~pineapple
disc gold metal plain tiny | coin, penny, ~ring, ~medal, ~button, ~doubloon, ~washer
disc gold metal plain small | cymbal, ~gong, ~crown, ~gear, ~cog, ~wheel gear
disc black rubber plain medium | wheel, tire, tyre, car tire, ~bicycle, ~bike, ~unicycle, ~steering wheel, ~cartwheel
disc brown wood plain medium | wagon wheel, cart wheel, ~turntable, wooden wheel, ~clock, ~shield, ~round table
disc red plastic plain small | disc, disk, frisbee, puck, hockey puck, ice hockey puck, hoop, hula hoop, ~torus, ~yoyo, ~yo yo, ~spinning top, ~top toy
disc black plastic plain medium | record, vinyl record, vinyl, ~cd, ~dvd
disc white stone plain small | plate, ~tray, dish, saucer, ~dinner plate, ~pancake, ~watch
disc tan earth plain small | cookie, ~biscuit, ~pizza, ~donut, ~doughnut, ~bagel, ~pie, ~burger, ~hamburger, ~cracker, ~tart
plank brown wood plain medium | plank, board, wooden board, wooden plank, beam, lumber, ~door panel, ~ladder, ~surfboard, ~skateboard, ~sled
plank brown wood plain medium | ~broom, ~stick, ~wand, ~magic wand, ~baseball bat, ~cricket bat, ~club, ~paddle, ~oar, ~hammer, ~shovel, ~umbrella, ~spear
plank silver metal plain medium | slab, sheet, ~sword, ~knife, ~fork, ~spoon, ~key, ~wrench, ~blade, ~axe, ~saw, ~scissors, ~mirror
plank white plastic plain small | domino run, domino chain, domino line, domino rally, domino course, ~domino effect
plank white plastic plain small | domino, domino tile, domino piece, tile piece, card, playing card, ~paper, ~sheet of paper, ~poster
plank white plastic plain small | ~sign, ~painting, ~picture frame, ~credit card, ~paper airplane, ~paper plane, ~flag, ~kite
plank white fabric plain small | ~feather, ~leaf, ~petal, ~towel, ~blanket, ~napkin, ~handkerchief, ~ribbon, ~scarf, ~hat, ~sock
plank yellow wood plain tiny | ~pencil, ~pen, ~crayon, ~matchstick, ~toothpick, ~chopstick, ~paintbrush, ~brush
"""

FALLBACK = "box grey plastic plain medium"  # what a noun nobody listed is shown as
FALLBACK_ROUND = "sphere grey plastic plain medium"  # ... when it rolls or bounces

PROPS = {
    "ramp": "ramp, ~slope, incline, inclined plane, ~playground slide, ~slide, ~chute, ~hill, ~hillside, ~staircase, ~flight of stairs, ~flight of steps, ~stairs, ~steps",
    "seesaw": "seesaw, see saw, teeter totter, teeterboard, lever, ~catapult, ~trebuchet",
    "pendulum": "string, rope, thread, chain, cord, wire, pendulum, newton cradle, newtons cradle, ~swing set, ~swing, tether",
}

GROUPS = {  # noun → (what the members do, how many unless said)
    "stack": ("stack, tower, wall, pile, heap, pyramid, column of, tower block", "stack", 3),
    "row": ("row, line, chain of, series", "", 5),
    "pair": ("pair, couple", "", 2),
    "herd": (
        "litter, flock, herd, pack, pod, pride, colony, fleet, convoy, squad, army of, variety, array, scattering",
        "",
        6,
    ),
    "school": ("school, shoal, swarm", "", 12),
    "set": ("set, group, bunch, cluster, handful, collection, number, team, bundle, trio, family, load", "", 3),
    "crowd": ("crowd, audience, choir, orchestra, army, mob, spectators", "", 12),
    "band": ("class, band, gang, troop", "", 5),
    "dozen": ("dozen", "", 12),
    "piece": ("piece, chunk, lump, bit, slice, hunk, type, kind, sort, scoop", "", 1),
}

GENERIC = "object, item, toy, shape, something"  # "the objects": those already there, else a box

EVENTS = {  # nouns for what happens → as a verb would say it (thing, person, caused)
    "collide walk collide": "collision, crash, impact, smash, clash, ~explosion, ~fight, ~battle, ~duel",
    "domino walk domino": "chain reaction, domino effect",
    "roll sprint roll": "race, chase, sprint",
    "rest talk talk": "conversation, chat, discussion, interview, speech, argument, dialogue",
    "bounce leap leap": "jump, leap, bounce, ~dance",
}
