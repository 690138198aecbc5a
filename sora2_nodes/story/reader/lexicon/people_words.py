"""Nouns for people, what they wear, hair and skin. `~` marks a noun that only stands in."""

PEOPLE = """
# outfit legs hair | nouns
blue navy brown | person, human, figure, somebody, someone, character, individual, pedestrian, passerby, adult, actor, performer, friend
blue navy brown | man, guy, gentleman, male, dude, father, dad, husband, brother, uncle, bloke, fellow, boyfriend, son, nephew, hero
magenta black brown | woman, lady, female, mother, mom, mum, wife, sister, aunt, girlfriend, actress, daughter, niece, heroine
teal navy brown | teenager, teen, student, youth, neighbor, neighbour, stranger, hiker, traveller, traveler, tourist, youngster
red blue brown | boy, lad, kid, child, toddler, baby, schoolboy, infant
pink purple brown | girl, schoolgirl, lass
grey grey grey | grandfather, grandpa, grandmother, grandma, granny, nana, elder, instructor, coach, trainer, grandparent, old person, senior, pensioner
red black black | runner, jogger, athlete, sprinter, footballer, player, poker player, card player, basketball player, soccer player, football player, gymnast
red black black | skater, skateboarder, cyclist, acrobat, boxer, wrestler, tennis player, swimmer, climber, surfer, goalkeeper
black black black | businessman, business man, businesswoman, ceo, executive, banker, lawyer, agent, spy, ninja, waiter, magician, singer, musician
black black black | detective, bodyguard, thief, burglar, presenter, host, politician, driver, dj, guitarist, pianist, assassin
white white brown | astronaut, cosmonaut, spaceman, space man, space woman, spacewoman, moonwalker
white navy brown | doctor, scientist, chef, cook, baker, nurse, dentist, painter, lab technician, bride, karate fighter, martial artist
navy navy brown | police officer, policeman, policewoman, cop, officer, pilot, sailor, captain, guard, security guard, mechanic
green green brown | soldier, farmer, gardener, hunter, ranger, explorer, adventurer
orange navy brown | worker, builder, construction worker, engineer, workman, delivery man, courier, firefighter, fireman, monk
purple purple black | dancer, ballerina, clown, wizard, witch, king, queen, prince, princess, artist, teacher, juggler, jester
purple purple black | superhero, fortune teller
brown brown brown | cowboy, pirate, viking, knight, warrior, samurai, caveman, lumberjack, fisherman, peasant, shepherd
silver silver grey | ~robot, ~android, ~cyborg, ~humanoid, ~mannequin, ~bot
green green green | ~alien, ~zombie, ~elf, ~goblin, ~troll, ~ogre, ~martian
grey grey white | ~skeleton, ~mummy, ~vampire, ~angel
"""

BODY = """face, head, hand, finger, arm, leg, foot, eye, shoulder, belly, tail, nose, paw, wing, neck, elbow, wrist, ankle, knee, toe, cheek, chin,
forehead, jaw, lip, ear, mouth, tooth, tongue, fist, thumb, fingertip, eyebrow, lap, hoof, claw, talon, beak, snout, fin, skin, fur"""  # a person is shown
CROWDS = "folks, pedestrians, everyone"  # plural by themselves
FEMALE = """woman lady female mother mom mum wife sister aunt girlfriend actress daughter niece granddaughter heroine girl schoolgirl lass
grandmother grandma granny nana businesswoman spacewoman policewoman ballerina witch queen princess bride""".split()
MALE = """man guy gentleman male dude father dad husband brother uncle bloke fellow boyfriend son nephew grandson hero boy lad schoolboy
grandfather grandpa businessman spaceman policeman fireman wizard king prince cowboy knight monk fisherman workman""".split()

CLOTHES = {  # where it goes → nouns; "colour:" gives the colour unless one is said
    "outfit": "coat, jacket, shirt, t shirt, tshirt, tee, sweater, jumper, hoodie, blouse, vest, top, pullover, cardigan, raincoat, "
    "blazer, sweatshirt, tank top, jersey, polo, turtleneck, parka, lab coat, trench coat, poncho, "
    "tuxedo jacket, leather jacket, denim jacket, windbreaker, overcoat, anorak",
    "both": "suit, dress, robe, uniform, gown, outfit, costume, clothes, clothing, jumpsuit, tracksuit, spacesuit, "
    "space suit, kimono, pajamas, pyjamas, tuxedo, wetsuit, onesie, onesies, sundress, tunic, armor, armour, scrubs, attire, garment, toga",
    "over": "cape, cloak, apron, waistcoat, shawl, sash",
    "legs": "trousers, pants, overalls, dungarees, jeans, shorts, skirt, leggings, slacks, sweatpants, tights, kilt, chinos",
    "none": "hat, cap, helmet, glasses, sunglasses, shoes, boots, sneakers, gloves, mask, beard, moustache, mustache, tie, belt, "
    "scarf, necklace, earrings, socks, sandals, headphones, mittens, beanie, backpack, heels",
}
CLOTHES_COLOURS = {"jeans": "navy", "suit": "black", "tuxedo": "black", "spacesuit": "white", "space suit": "white",
                   "lab coat": "white", "leather jacket": "black", "denim jacket": "blue", "armor": "silver", "armour": "silver",
                   "trench coat": "tan", "raincoat": "yellow", "scrubs": "teal", "apron": "white", "wetsuit": "black",
                   "chinos": "tan", "kilt": "red", "tuxedo jacket": "black"}  # fmt: skip

HAIR = {  # adjective or noun → hair colour
    "blonde": "gold", "blond": "gold", "brunette": "brown", "redhead": "orange", "redheaded": "orange", "red haired": "orange",
    "ginger": "orange", "fair haired": "gold", "dark haired": "black", "black haired": "black", "brown haired": "brown",
    "grey haired": "grey", "gray haired": "grey", "white haired": "white", "blond haired": "gold", "blonde haired": "gold",
    "silver haired": "silver", "pink haired": "pink", "blue haired": "blue", "green haired": "green", "purple haired": "purple",
    "old": "grey", "elderly": "grey", "aged": "grey", "aging": "grey", "bald": "tan", "auburn haired": "brown",
}  # fmt: skip
HAIR_NOUNS = "hair, ponytail, pigtails, braids, curls, locks, afro, bun, bangs, mohawk"
SKIN = {"black": "brown", "white": "tan", "brown": "brown", "pale": "pink", "dark skinned": "brown", "light skinned": "tan",
        "pale skinned": "pink", "brown skinned": "brown", "black skinned": "brown", "african": "brown", "fair skinned": "pink",
        "african american": "brown", "asian": "tan", "indian": "brown", "latino": "tan", "latina": "tan",
        "hispanic": "tan", "caucasian": "tan"}  # fmt: skip
NAMES = """alice anna anne amy adam alex andrew ben beth bob bill brian carl carol charlie chris claire clara dan daniel dave david
diana ed edward ella emily emma eric eva frank fred george grace greg hannah harry helen henry isabel jack jake james jane jason jean
jenny jeremy jessica jim joe john jonas julia julie karen kate kevin kim laura leo liam lily linda lisa louis lucas lucy luke maria
marie martin mary max maya megan mia michael mike mila molly monica nick nina noah nora olivia oliver oscar pamela paul peter phil rachel
rebecca richard rita rob robert romeo juliet ron rosa ruth ryan sally sam sara sarah sebastian simon sofia sophia sophie stella steve
susan ted thomas tim tina toby tom tony vera victor victoria walter wendy will william yuki zoe aisha omar ahmed fatima carlos diego
priya raj mei chen hiro kenji ivan olga lars ingrid pierre""".split()
