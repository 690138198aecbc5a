"""Words for sounds that are heard and not seen ("the sound of waves and gulls"), and the kinds of sound they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def _rows(table: Mapping[str, str]) -> dict[str, str]:
    return {word.strip(): kind for kind, words in table.items() for word in words.split(",")}


HEARD_WORDS: dict[str, str] = _rows({  # kind of `world.soundscape.kinds`: words and phrases, in the singular
    "bell": "bell, church bell, bell tower, tolling, toll, gong, cathedral bell, carillon", "small bell": "chime, wind chime, jingle, jingle bell, sleigh bell, doorbell, ding, bicycle bell, hand bell, tinkling",
    "phone": "phone, telephone, ringtone, ringing phone, phone ringing, cell phone", "alarm": "alarm, beep, beeping, alarm clock, buzzer, heart monitor, timer, notification",
    "horn": "horn, honking, car horn, honk, ship horn, foghorn, fog horn, train horn, beeping horn", "clock": "clock, ticking, tick, clock ticking, tick tock, ticking clock, metronome, stopwatch",
    "knock": "knock, knocking, knock on the door", "door": "door, door opening, door opens", "slam": "slam, door slam, slamming door, door slamming, slamming, door slams, thump",
    "creak": "creak, creaking, creaky, squeaky hinge, creaking wood, floorboard, creaking door", "glass break": "glass breaking, breaking glass, shatter, shattering, glass shattering, smash, shattering glass, broken glass",
    "splinter": "crack, cracking, snapping, snap, branch snapping, debris, rubble", "explosion": "explosion, blast, boom, detonation, bomb, bang", "cannon": "cannon, gunshot, gunfire, gun, shot fired, artillery, shooting",
    "thunder": "thunder, thunderclap, rolling thunder, distant thunder, thunder rumbling, thunderstorm, lightning", "splash": "splash, splashing", "drip": "drip, dripping, dripping water, water drip, dripping tap, leaky faucet",
    "click": "click, clicking, switch, button", "shutter": "shutter, camera shutter, camera click", "whoosh": "whoosh, swoosh, swish, swishing, whooshing", "wing beat": "wing, flapping, wing flapping, wings, flutter, fluttering, beating wing",
    "sword": "sword, clang, clash, swords clashing, metal clang, clanging, clinking metal, clash of steel, blade", "page": "page, paper, rustling paper, page turning, turning page, rustle of paper", "sonar": "sonar, ping", "firework": "firework, fireworks, rocket bursting",
    "sparkle": "sparkle, magic, twinkle, shimmer, magical chime", "drum": "drum, drumbeat, drumming, heartbeat, heart beat, beating heart, pounding heart, timpani", "bow": "bow, arrow, bowstring",
    "laugh": "laughter, laugh, laughing, giggle, giggling, chuckle, giggles", "cry": "crying, sobbing, weeping, sob, cry", "baby cry": "baby crying, crying baby, infant cry", "scream": "scream, screaming, shriek", "shout": "shout, shouting, yelling",
    "whoop": "cheer, whoop", "gasp": "gasp, gasping", "breath": "breath, breathing, heavy breathing, sigh, panting, exhale", "snore": "snore, snoring", "cough": "cough, coughing",
    "dog": "dog, barking, bark, dog barking, barking dog, woof", "cat": "cat, meow, meowing", "purr": "purr, purring", "horse": "horse, neigh, neighing, whinny", "cow": "cow, moo, mooing, cattle", "sheep": "sheep, bleat, bleating, baa",
    "pig": "pig, oink, oinking", "donkey": "donkey, bray", "roar": "lion, roar, roaring, tiger", "growl": "growl, growling, snarl", "howl": "wolf, howl, howling, wolves, howling wolf, coyote", "elephant": "elephant, trumpeting elephant",
    "monkey": "monkey", "frogs": "frog, croak, croaking, toad, frogs croaking", "hiss": "snake, hiss, hissing snake", "gulls": "gull, seagull, seabird", "owl": "owl, hoot, hooting, owl hooting", "crows": "crow, raven, caw, cawing",
    "songbirds": "bird, birdsong, chirping, tweeting, bird chirping, sparrow, songbird, birds singing, birds chirping, dawn chorus, chirp, nightingale, twittering, bird song", "crow of a rooster": "rooster, cockerel, cock crow, crowing rooster",
    "quack": "duck, quack, quacking", "honk": "goose, geese", "cluck": "hen, chicken, clucking", "coo": "pigeon, dove, cooing", "screech": "eagle, hawk, screech, falcon", "jungle birds": "jungle, exotic bird, parrot, tropical bird, rainforest, jungle sound",
    "whale": "whale, whale song", "dolphin": "dolphin", "crickets": "cricket, cicada, insect, crickets chirping, grasshopper, night insect", "buzz": "bee, buzz, buzzing, fly, mosquito, buzzing bee, bumblebee, wasp", "farmyard": "farm, farm animal, barnyard",
    "sea": "wave, sea, ocean, surf, crashing wave, lapping wave, wave crashing, ocean wave, shore, lapping water, tide", "stream": "stream, river, brook, running water, flowing water, trickling water, water, fountain, trickle, babbling brook, babbling, gurgling, tap, faucet",
    "waterfall": "waterfall, rushing water, cascade, rapids", "rain on ground": "rain, raindrop, rainfall, rain falling, pattering rain, drizzle, downpour, patter, pitter patter, heavy rain, light rain", "hail": "hail", "wind": "wind, breeze, gust, wind howling, howling wind, gale, whistling wind",
    "leaves": "leaf, rustle, rustling, leaves, rustling leaves, foliage, grass rustling, rustling grass", "fire": "fire, crackling, fireplace, campfire, crackling fire, flame, crackle, fire crackling, bonfire, burning wood", "boil": "bubbling, boiling, boiling water, simmering, sizzling pot",
    "hissing": "steam, hissing, sizzle, sizzling, frying, hiss of steam, gas", "bubbles": "bubble, bubbles, aquarium", "kettle": "kettle, whistling kettle, kettle whistle", "pour": "pouring, pouring water, pour, pouring coffee",
    "crowd": "crowd, chatter, murmur, voices, people talking, conversation, babble, crowd noise, chattering, restaurant chatter, cafe chatter, murmuring, hubbub, bustle, people, audience, talking, crowd murmur, whispering, whisper",
    "stadium": "stadium, cheering, cheering crowd, crowd cheering, crowd roaring, roaring crowd, cheers, sports crowd, crowd roar, fans, chanting", "applause": "applause, clapping, ovation, audience clapping, standing ovation", "children": "children, kids, children playing, playground, children laughing",
    "traffic": "traffic, city, distant traffic, car, street, road, highway, cars passing, city noise, urban, city sound, cars, street noise, car passing, street ambience", "siren": "siren, police siren, ambulance, police, sirens wailing, fire truck", "engine": "engine, motor, car engine, engine revving, revving, revving engine, engine noise",
    "motorcycle": "motorcycle, motorbike", "truck engine": "truck, lorry, bus", "tractor engine": "tractor", "train": "train, subway, metro, railway, passing train, rattling train", "steam engine": "steam train, locomotive, steam engine, chugging", "helicopter": "helicopter, chopper, rotor", "jet engine": "jet, airplane, aeroplane, plane, aircraft, jet engine, plane overhead",
    "propeller plane": "propeller, biplane", "rocket": "rocket, rocket engine, launch, thruster, roar of engines, liftoff", "motorboat": "boat, motorboat, speedboat, outboard", "drone": "drone, quadcopter", "machine": "machine, machinery, factory, mechanical, industrial, conveyor, generator, printing press", "ratchet": "gear, clockwork, ratchet, gears, cog, grinding gears",
    "servo": "servo, robot, robotic, whirring, whir, whirr", "fan": "fan, air conditioner, ventilation, ventilator", "hum": "hum, humming, electric hum, neon buzz, electrical, buzz of neon, electric buzz, fluorescent, humming light", "fridge": "fridge, refrigerator", "computer": "computer, server, computer fan", "keys": "typing, keyboard, keys, typewriter, keyboard clicking, clicking keys",
    "murmur": "radio, television, tv, radio chatter, announcement, static, pa announcement, news", "pen": "pen, scribble, scribbling, writing, scratching, pencil, scratch, chalk", "broom": "sweep, sweeping, broom", "saw": "saw, sawing", "scrape": "scrape, scraping, grinding, scraping metal", "flag": "flag, flag flapping, sail, flapping sail",
    "rumble": "rumble, rumbling, earthquake, low rumble, drone of machinery, tremor, volcano, eruption, avalanche, landslide", "underwater": "underwater, muffled underwater", "room": "silence, quiet, room tone, quiet room, stillness", "vent": "air, vent, air vent, hall, echo",
    "music box": "music box, carousel", "singing": "singing, choir, choral, voice singing", "piano": "piano", "guitar": "guitar, acoustic guitar, strumming", "violin": "violin, fiddle, strings", "flute": "flute", "trumpet": "trumpet, fanfare", "rails": "clatter of wheels, clickety clack, clack", "bicycle": "bicycle, bike",
})  # fmt: skip
CONTACT_WORDS = frozenset(
    "footstep step thud bounce impact clatter bump footfall roll rolling contact tap thump hoofbeat hoof pattering feet".split()
)  # the plan's own contacts
LONGEST = 3  # words of a phrase


def kinds_heard(phrase: str) -> tuple[tuple[str, bool], ...]:
    """Find the kinds of sound in words, the longest phrases first, with whether they were said to be far off.

    Words that name no sound of their own are passed over.
    """
    words = [word.strip(".,;:!?'\"()").lower() for word in phrase.split()]
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            kind = _kind_of(words[at : at + length])
            if kind:
                far = any(
                    word in ("distant", "far", "faraway", "faint", "remote")
                    for word in words[max(0, at - 2) : at + length]
                )
                found.append((kind, far))
                at += length
                break
        else:
            at += 1
    return tuple(dict.fromkeys(found))


def _kind_of(words: Sequence[str]) -> str:
    said = " ".join(words)
    forms = (said, _single(said), " ".join(_single(word) for word in words))
    return next((HEARD_WORDS[form] for form in forms if form in HEARD_WORDS), "")


def _single(word: str) -> str:
    """The singular of a word, or the word."""
    for ending, instead in (("ves", "f"), ("ies", "y"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss"):
            plain = word[: -len(ending)] + instead
            if ending != "ves" or plain in HEARD_WORDS:
                return plain
    return word
