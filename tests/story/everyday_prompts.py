"""Prompts as people write them, with what is to be read: things by their kind, figures, acts, the place. Judged by hand.

One line each: prompt | things | people | acts | place. A thing with a number in front is several.
"""

EVERYDAY = """
A grey kitten chases a butterfly across a sunny garden | kitten, butterfly | | chase | garden
A red sports car drifts around a hairpin bend on a mountain road, smoke from the tires | sports car | | drift | mountain road
An elderly woman feeds pigeons on a park bench in autumn | pigeon, bench | old woman | feed | park
A boy in a yellow raincoat jumps into a puddle while it rains | | boy | jump |
A barista pours steamed milk into a cup of coffee, extreme close-up | latte cup, jug | man | pour |
A white horse gallops along the beach at sunrise | horse | | gallop | beach
Two robots shake hands in a futuristic laboratory | | robot, robot | shake hands | laboratory
A violinist plays on an empty stage under a single spotlight | violin | man | play violin | stage
A penguin slides down an icy slope on its belly | penguin | | slide |
A hot-air balloon rises over a lavender field at dawn | hot-air balloon | | rise | meadow
A toddler stacks wooden blocks on the living room carpet and they topple | cube | child | stack | living room
A steam train crosses a stone bridge in the mountains, smoke billowing | train, viaduct | | walk | mountain
A knight in shining armor kneels before a queen in a throne room | | knight, queen | kneel | throne room
A goldfish swims in a round bowl on a desk | goldfish, fishbowl, desk | | swim |
A skateboarder does a kickflip in an empty swimming pool | skateboard | man | flip | skatepark
A lighthouse keeper climbs a spiral staircase with a lantern | stairs, lantern | man | climb |
A black cat sits on a windowsill watching the rain | cat, window sill | | sit |
An astronaut plants a flag on Mars | flag | astronaut | put down | mars
A man in a grey suit runs down a subway platform and jumps into a train | train | man | run, jump | subway platform
A golden retriever puppy sleeps in a wicker basket by the fireplace | golden retriever, basket, fireplace | | sleep |
A woman with curly hair and round glasses types on a laptop in a café | laptop | woman | type | café
A drone flies through a canyon | drone | | fly | canyon
A basketball player dunks the ball in a crowded arena, slow motion | basketball | man | dunk | stadium
A dragon lands on a castle tower and breathes fire at night | dragon | | land | castle
A chef flips a pancake in a frying pan | pancakes, pan | chef | cook |
Children fly kites on a windy hill | kite | child, child | fly kite | meadow
A blue whale breaches next to a small sailing boat | whale, sailing boat | | breach |
A police car chases a motorcycle through a neon city at night | police car, motorcycle | | chase | neon street
A hand-painted wooden sign that says "BAKERY" swings in the wind | road sign | | swing to and fro |
A ballerina spins on one leg in a mirrored dance studio | | dancer | spin | gym
A farmer drives an old tractor through a wheat field at golden hour | tractor | farmer | drive | wheat field
A bee lands on a sunflower, macro shot | bee, sunflower | | land |
A magician pulls a white rabbit out of a top hat | rabbit, top hat | man | pick up | 
A glass of water falls from a table and shatters in slow motion | glass, table | | fall, break |
A soldier writes a letter by candlelight in a tent | letter, tent | soldier | write |
A mother hugs her daughter at a train station | | girl, woman | hug | station platform
A monkey wearing sunglasses rides a bicycle through a market | monkey, bicycle | | pedal | market
A submarine dives past a coral reef | submarine, coral reef | | dive | underwater
A teddy bear sits on a swing in a snowy playground | teddy bear, swing | | sit | playground
A tall stack of books wobbles and falls over in a library | book | | topple | library
A firefighter carries a child out of a burning house | house | firefighter, child | carry |
A pirate digs up a treasure chest on a tropical island | chest | pirate | dig | tropical island
A crow steals a coin from a café table | crow, coin, table | | pick up | café
Rain runs down a window, a lamp glows inside | window, floor lamp | | light up |
A clown juggles three balls in a circus tent | ball | clown | juggle | circus
A girl blows out the candles on a birthday cake | birthday cake | girl | turn off |
A rocket launches from a launch pad at night, huge smoke clouds | rocket | | take off | launch pad
An old fisherman rows a small boat across a misty lake | rowing boat | fisherman | row | lake
A couple walks hand in hand along a beach at sunset | | man, woman | walk | beach
A giant panda eats bamboo in a bamboo forest | panda, bamboo | | eat | forest
A dog catches a frisbee in mid-air in the park | dog, frisbee | | catch | park
A yellow taxi stops at a red traffic light in New York | taxi, traffic light | | stop | new york
A wizard casts a spell and a chair floats into the air | chair, orb | wizard | hold high, float |
A diver swims with a sea turtle under water | turtle | diver | swim | underwater
A man pushes a shopping cart through a supermarket | shopping trolley | man | push | supermarket
A woman paints a portrait on a canvas in a sunlit studio | picture frame | woman | paint |
A snowman melts in the spring sun | | snowman | melted |
A red apple rolls off a wooden table and bounces on the tiles | apple, table | | roll, bounce |
Three ducklings follow a duck across a pond | duckling, duck | | chase | lake
A detective in a trench coat walks through a foggy alley, black and white film noir | | detective | walk | alley
A helicopter hovers above a skyscraper rooftop | helicopter | | hover | rooftop
A gorilla beats its chest in the jungle | gorilla | | hit | jungle
A man plays an acoustic guitar by a campfire under the stars | guitar, campfire | man | play guitar |
A T-Rex roars in a thunderstorm | tyrannosaurus | | bark |
An owl turns its head on a branch at night | owl, branch | | look around |
A teacher writes on a blackboard in a classroom full of children | blackboard | teacher, child, child | write | classroom
A paper boat drifts down a stream | paper boat | | float | river
A vintage red convertible drives along a coastal road | convertible | | drive | coastal road
A ghost floats through a wall in an abandoned mansion | wall | ghost | float |
A sushi chef slices salmon with a long knife | steak, knife | chef | cut |
A woman in a blue kimono opens a paper umbrella in a Japanese garden | umbrella | woman | open | park
A cyclist races through a tunnel of trees | bicycle | man | pedal |
A crab walks sideways on wet sand while waves roll in | crab | | walk | beach
A family eats dinner at a long wooden table by candlelight | table | girl, man, woman | eat |
A squirrel climbs an oak tree and looks around | squirrel, oak | | climb, look around |
A boxer punches a heavy bag in a dark gym | punching bag | man | hit | gym
A nurse pushes a patient in a wheelchair down a hospital corridor | wheelchair | nurse, man | push | corridor
A parrot sits on the shoulder of a pirate captain | parrot | pirate | sit |
A UFO beams up a cow from a field at night | ufo, cow | | | meadow
A snail crawls over a leaf with morning dew | snail, leaf | | crawl |
A man in a spacesuit floats inside a space station | | man | float | space station
A tiger drinks from a river in the jungle | tiger | | drink | jungle river
Two samurai duel under falling cherry blossoms | | samurai, samurai | hit |
A bright yellow school bus stops in front of a school | bus, school | | stop |
A girl with red pigtails skips rope on the sidewalk |  | girl | jump rope | street
A cup of tea steams on a window sill while snow falls outside | cup, window sill | | steam |
A soccer goalkeeper dives and catches the ball | football | man | dive, catch |
A spider spins a web between two branches | spider web | | |
A businessman in a suit drops his briefcase and papers fly everywhere | suitcase, letter | man | drop, fly |
A miniature village inside a glass bottle on a shelf | bottle, shelf | | |
A cinematic shot of an old wooden ship in a violent storm, lightning | pirate ship | | |
An elephant sprays water over its back at a watering hole | elephant | | shoot | savanna
A wedding couple cuts a tall white cake | cake | man, woman | cut |
A kangaroo hops across the outback | kangaroo | | hop | australian land
Slow dolly in on a lit candle on a table in a dark room | candle, table | | |
A mechanic repairs a motorcycle in a garage | motorcycle | man | repair | garage
A mouse steals a piece of cheese from a trap | mouse, cheese | | pick up |
A conductor leads an orchestra in a concert hall | | man, man, man, man, man, man | conduct | concert
A surfer falls off his board into the waves | surfboard | surfer | fall | sea
A lion and a zebra drink side by side at sunset | lion, zebra | | drink |
An alien with big eyes waves at the camera from a crashed spaceship | spaceship | alien | wave |
A vending machine lights up in a dark alley, rain, neon reflections | vending machine | | light up | alley
A grandmother knits a red scarf in a rocking chair by the window | rocking chair, window | old woman | knit |
A fountain sprays water in a town square, pigeons take off | fountain, pigeon | | take off | town square
A luxury watch rotates on a black pedestal, studio lighting | watch, pedestal | | spin | 
A bottle of perfume stands on wet black stone, drops of water run down | perfume bottle, rock | | stand |
A man sleeps on a sofa in front of a television | sofa, television | man | sleep |
A crowd cheers at a rock concert, fireworks above the stage | | man | cheer | concert
A jellyfish glows in the deep dark ocean | jellyfish | | light up | sea
A monk walks up a long stone staircase to a temple in the fog | stairs | man | walk | temple
A cowboy rides a horse into the sunset across the desert | horse | cowboy | ride | desert
A bird builds a nest in a tree in spring, time-lapse | sparrow, tree, bird nest | | build |
A woman opens the door of a red phone box and picks up the phone | door, phone box, phone | woman | open, pick up |
A frog jumps from one lily pad to another | frog, lily pad | | jump |
A gymnast does a cartwheel on a beam | plank | man | cartwheel |
A polar bear walks over thin ice that cracks | polar bear | | walk, break | glacier
A king sits on a golden throne and eats grapes | throne, grapes | king | sit, eat |
A red balloon floats past the window of an office building | balloon, window | | float |
A little girl reads a book to her teddy bear in bed | book, teddy bear, bed | girl | read |
Claymation of a green dinosaur eating an ice cream | dinosaur, ice cream | | eat |
A barber cuts a man's hair in a barbershop | | man, man | cut hair | salon
An orange fox trots through fresh snow in a pine forest | fox | | trot | pine forest
A toy robot walks across a table and falls off the edge | table, toy robot | | walk, fall |
A red fox curls up in the snow under a pine tree while snow falls gently | fox, pine | | sleep | snow field
Macro shot of an ant carrying a green leaf across a wet branch | ant, leaf, branch | | carry |
A chubby orange cat plays the piano in a smoky jazz bar | cat, piano | | play piano | bar
A tired office worker falls asleep at his desk in front of a computer | desk, computer | man | nod off |
Two children build a sandcastle on the beach, gentle waves behind them | sandcastle | child, child | build | beach
A train conductor blows his whistle on a crowded platform | flute | man | breathe | station platform
A woman in a yellow raincoat holds a red umbrella and walks across a wooden bridge in the rain | umbrella | woman | walk, hold | bridge
A vintage typewriter on a wooden desk, keys pressing by themselves | typewriter, desk, key | | |
An old man with a long grey beard smokes a pipe on a rocking chair on a porch | tobacco pipe, rocking chair | old man | hold |
A monster truck crushes three parked cars in a stadium | off-road car, car | | break | stadium
A hummingbird hovers in front of a red flower, super slow motion | hummingbird, flower | | hover |
A bride and groom dance at a wedding under fairy lights in a garden | fairy lights | woman, man | dance | garden
A giant octopus attacks a pirate ship in a stormy sea | octopus, pirate ship | | hit | sea
Low angle shot of a skyscraper with clouds reflecting in its glass | skyscraper | | |
A cowboy walks into a saloon, everyone turns to look at him | | cowboy | walk | pub
A robot vacuum bumps into a sleeping dog | robot vacuum, dog | | |
A teenager in a hoodie skateboards down an empty street at dusk, handheld camera | | child | skate | street
A baker takes a loaf of bread out of a brick oven | bread, oven | chef | pick up |
A scientist in a white lab coat looks through a microscope in a laboratory | microscope | doctor | look | laboratory
A herd of elephants walks across the savanna at sunset, birds flying overhead | elephant, sparrow | | walk, fly | savanna
A woman opens a treasure chest and golden light shines on her face | chest | woman | open |
A man in a red jacket climbs a steep ice wall with two axes | wall, axe | man | climb |
A waiter carries a tray with two glasses of champagne through a restaurant | tray, champagne | man | carry | restaurant
A little girl in a pink tutu jumps on a trampoline in a backyard | trampoline | girl | jump | garden
An eagle dives from the sky and catches a fish in a lake | eagle, fish | | dive, catch | lake
A green sports car and a blue truck race down a desert highway | sports car, truck | | run | desert road
The camera orbits around a golden statue of a lion in a museum | lion | | | gallery
A boy throws a stick and a labrador fetches it in the park | staff, labrador | boy | throw, carry | park
A candle burns on a stack of old books, dark room, shallow depth of field | candle, book | | burn |
A ninja jumps from rooftop to rooftop under a full moon | | ninja | jump | rooftop
A mother penguin feeds her chick on the ice | penguin, penguin | | feed | glacier
A DJ plays in a nightclub while people dance, strobe lights | | man, man, man | dance | concert
A paper plane flies through an open window into an office | paper plane, window | | fly | office
A sailor stands at the bow of a sailing ship looking at the horizon | sailing boat | man | stand, look |
A family of bears crosses a mountain stream | bear | | walk | river
A cup falls from a shelf, hits the floor and breaks | cup, shelf | | fall, break |
A sumo wrestler pushes his opponent out of the ring | ring | man, man | push |
A spaceship lands on a red alien planet, dust everywhere, two moons in the sky | spaceship, moon | | land | alien planet
A photographer takes a picture of a model in a white studio | camera | man, man | photograph | white void
A mechanic in blue overalls lies under an old car in a garage | car | man | lie | garage
A chimpanzee eats a banana and throws the peel over its shoulder | monkey, banana | | eat, throw |
Sunflowers sway in the breeze at noon, bees buzzing around | sunflower, bee | | swing to and fro |
A magician in a black cape makes a coin vanish | coin | man | vanish |
A crying baby sits in a high chair and throws a spoon on the floor | chair, spoon | baby | sit, throw |
A dolphin jumps through a hoop in a pool | dolphin, jumping hoop | | jump | swimming pool
Anime style: a girl with blue hair rides a scooter through cherry blossom petals | scooter, leaf | girl | ride |
A thief in a mask sneaks into a museum at night with a flashlight | flashlight | man | sneak | gallery
A windmill turns slowly on a green hill, sheep grazing below | windmill, hill, sheep | | turn wheels, eat | meadow
A boxing match in a crowded arena, one boxer knocks the other down | | man, man | | stadium
Close-up of hands kneading dough on a floured table | dough, table | man | knead |
"""


def rows() -> list[tuple[str, list[str], list[str], list[str], str]]:
    """Each prompt with its things, people, acts and place."""
    found = []
    for line in EVERYDAY.strip().splitlines():
        prompt, things, people, acts, place = (cell.strip() for cell in line.rsplit("|", 4))
        found.append((prompt, *(_names(cell) for cell in (things, people, acts)), place))
    return found  # type: ignore[return-value]


def _names(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]
