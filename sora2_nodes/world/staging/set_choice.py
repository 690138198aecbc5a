"""Which set a shot plays in: what its words name, else where one expects whom it shows."""

from __future__ import annotations

from collections.abc import Mapping

from ...story.storyboard import Brief
from ...vocabulary.families import FAMILY_OF
from ...vocabulary.famous.sights import PLACE_AT
from .framing.pitches import town_as_a_whole
from .grounds.fine_floors import is_dark
from .grounds.overviews import SEEN_AS
from .heights import ALOFT, SPLASHING, is_wading, wallows
from .lands.named_places import NAMED_LANDS
from .places import GROUNDS, PLACES
from .roster import Member
from .scenario import Staged

ALIASES: Mapping[str, str] = {  # the reader's places that go by another name among the sets
    "café": "cafe", "black void": "black studio", "mountain": "mountains", "dining room": "restaurant", "attic": "study",
    "spaceship": "spaceship bridge",
    "oasis": "desert", "train station": "station platform", "railway": "station platform", "platform": "station platform",
    "forest": "forest", "pool": "swimming pool", "sports court": "basketball court", "court": "basketball court", "battlefield": "battlefield", "snow": "snow field",
    "clouds": "sky", "town": "street", "city": "street",
}  # fmt: skip
TOWN_STREETS = {
    "paris": "paris street",
    "new york": "new york street",
    "london": "london street",
    "kyoto": "japanese street",
    "south": "painted street",
}  # town: what its streets play in
BACKDROPS = {
    "studio": "studio", "room": "living room", "park": "park", "beach": "beach", "city": "street", "mountains": "mountains", "desert": "desert", "forest": "forest",
}  # fmt: skip
USUAL = {  # family: where one expects it when nothing was said
    "quadruped": "meadow", "bird": "park", "sea": "underwater", "small": "garden", "insect": "garden", "dinosaur": "jungle", "car": "street", "truck": "street", "cycle": "park",
    "rail": "station platform", "aircraft": "sky", "boat": "sea", "building": "hill", "plant": "garden", "celestial": "space",
    "spacecraft": "space", "phenomenon": "hill", "ware": "studio", "model": "studio", "haulage": "factory", "furniture": "living room", "vessel": "kitchen", "food": "kitchen", "instrument": "stage", "appliance": "kitchen", "cookware": "kitchen",
}  # fmt: skip
HOMES = {  # figure: where one expects it when nothing was said
    "chef": "kitchen", "teacher": "classroom", "king": "throne room", "queen": "throne room", "princess": "castle", "astronaut": "moon", "surfer": "sea", "farmer": "farm",
    "knight": "castle", "wizard": "castle", "pirate": "harbour", "witch": "forest", "mermaid": "underwater", "diver": "underwater", "snowman": "snow field",
    "police officer": "street", "firefighter": "street", "doctor": "hospital", "nurse": "hospital", "soldier": "battlefield", "detective": "interrogation room",
    "cowboy": "desert", "dancer": "stage", "clown": "stage", "worker": "construction site", "fisherman": "harbour", "robot": "laboratory", "alien": "mars",
    "ghost": "graveyard", "zombie": "graveyard", "skeleton": "graveyard", "dwarf": "forest", "fairy": "forest", "superhero": "rooftop", "ninja": "garden",
    "samurai": "garden", "scarecrow": "wheat field", "man": "park", "woman": "park", "boy": "park", "girl": "park", "child": "park", "old man": "park", "old woman": "park",
}  # fmt: skip
LIT = {
    "spotlight": "stage",
    "strobe": "concert",
    "lasers": "concert",
    "window": "living room",
    "neon": "neon street",
    "studio": "studio",
}
KINDS_AT: dict[str, str] = {
    "cave": "mountains", "tractor": "farm", "water puddle": "street", "snow patch": "meadow", "floorboards": "living room",
    "bench": "park", "food cart": "street", "bird house": "garden", "jukebox": "diner", "dishwasher": "kitchen",
    **PLACE_AT,  # things: where one expects them, where that is not as for their family
    "skyscraper": "skyline", "traffic light": "crossing", "street lamp": "alley", "rocket": "launch pad", "spaceship": "space", "space shuttle": "launch pad", "lighthouse": "rocky coast", "rock cliff": "rocky coast", "wind turbine": "hill", "dam": "canyon", "tower crane": "construction site", "oil rig": "sea", "conveyor belt": "factory", "pallet": "factory", "forklift": "factory", "robot arm": "factory", "villa": "hill", "geyser": "mountains", "viaduct": "hill", "bridge": "river", "train": "hill", "fast train": "hill", "tornado": "farm", "waterfall": "mountains", "volcano": "mountains", "iceberg": "glacier", "seal": "glacier", "whale": "sea", "barn": "farm",
    "windmill": "wheat field", "camel": "desert", "penguin": "glacier", "polar bear": "glacier", "lion": "savanna", "elephant": "savanna", "giraffe": "savanna", "zebra": "savanna", "rhino": "savanna", "hippo": "river", "ostrich": "savanna", "cheetah": "savanna", "leopard": "savanna",
    "fruit bat": "forest", "monkey": "jungle", "gorilla": "jungle", "tiger": "jungle", "parrot": "jungle", "cow": "farm", "pig": "farm", "sheep": "farm", "chicken": "farm", "hen": "farm", "rooster": "farm",
    "beach umbrella": "beach", "formula car": "race track", "horse": "farm", "goat": "farm", "duck": "lake", "swan": "lake", "fox": "forest", "bear": "forest", "deer": "forest", "wolf": "forest", "owl": "forest", "squirrel": "forest",
    "cat": "living room", "kitten": "living room", "hamster": "living room", "pyramid": "desert", "igloo": "snow field", "tent": "forest", "dragon": "castle", "neon sign": "neon street",
    "spider web": "forest", "bird nest": "garden", "beehive": "garden", "pine cone": "forest", "capybara": "lake", "red panda": "forest", "sloth": "jungle", "chameleon": "jungle", "meerkat": "savanna", "badger": "forest", "axolotl": "underwater", "hamster wheel": "living room",
    "yarn ball": "living room", "grill": "garden", "gold bar": "black studio",
}  # fmt: skip
TRADES = {  # who somebody is by trade: where that is done
    "blacksmith": "workshop", "carpenter": "workshop", "potter": "workshop", "mechanic": "garage", "barista": "cafe", "waiter": "restaurant", "bartender": "bar", "baker": "kitchen", "student": "classroom",
    "scientist": "laboratory", "professor": "classroom", "librarian": "library", "gardener": "garden", "shepherd": "meadow", "hiker": "mountains", "climber": "mountains", "skier": "snow field",
    "swimmer": "swimming pool", "boxer": "gym", "gymnast": "gym", "musician": "stage", "singer": "stage", "guitarist": "stage", "pianist": "stage", "ballerina": "stage", "violinist": "stage",
    "surgeon": "hospital", "dentist": "hospital", "paramedic": "street", "tailor": "workshop", "dressmaker": "workshop", "seamstress": "workshop", "shoemaker": "workshop", "cobbler": "workshop", "watchmaker": "workshop", "sculptor": "workshop", "welder": "workshop", "inventor": "workshop",
    "glassblower": "workshop", "ceramicist": "workshop", "florist": "shop", "barber": "shop", "hairdresser": "shop", "butcher": "shop", "cashier": "shop", "shopkeeper": "shop", "presenter": "news studio", "anchor": "news studio", "newscaster": "news studio", "newsreader": "news studio", "weatherman": "news studio", "reporter": "street", "journalist": "street", "comedian": "stage", "magician": "stage", "actor": "stage", "actress": "stage",
    "figure skater": "ice rink", "hockey player": "ice rink", "basketball player": "basketball court", "tennis player": "tennis court", "golfer": "meadow", "lifeguard": "beach", "astronomer": "rooftop", "chemist": "laboratory", "engineer": "factory", "programmer": "office", "hacker": "office", "accountant": "office", "boss": "office",
    "sumo wrestler": "gym", "wrestler": "boxing ring", "weightlifter": "gym", "bodybuilder": "gym", "yogi": "gym", "dj": "concert", "rapper": "concert", "beekeeper": "garden", "caveman": "cave", "emperor": "throne room", "pharaoh": "desert", "geisha": "garden", "commuter": "station platform",
    "painter": "workshop", "businessman": "office", "businesswoman": "office", "secretary": "office", "pilot": "airport", "sailor": "harbour", "driver": "street", "cyclist": "highway", "skateboarder": "skatepark",
    "footballer": "football pitch", "goalkeeper": "football pitch", "explorer": "jungle", "archaeologist": "ruins", "miner": "cave", "monk": "garden", "gladiator": "arena", "viking": "beach",
}  # fmt: skip
ASHORE = (
    "building",
    "structure",
    "furniture",
    "car",
    "truck",
    "cycle",
    "plant",
)  # families of what stands beside a lake, not in it
TRAFFIC = ("car", "truck", "rail", "aircraft", "boat", "spacecraft", "haulage")  # families that stand where they go
FROM_ABOVE = (
    "skyline",
    "street",
    "main street",
    "crossing",
    "neon street",
    "rooftop",
)  # what a city is seen as from the air
OUTDOORS = (
    "bench",
    "picnic table",
    "door",
    "stool",
    "log",
    "pedestal",
    "podium",
)  # furniture that says nothing of a room
SHOPS = ("shop", "restaurant", "bank", "cinema")  # houses that stand in streets
TOY = 0.3  # times its size: what is smaller is a toy
SMALL = 0.4  # and of one below which what flies keeps to gardens
TO_THE_GROUND = ("land", "take off", "fall", "drop", "crash")
ON_BEACHES = ("beach umbrella", "sandcastle")  # what tells that people are on one
IN_THE_SKY = ("hot-air balloon", "plane", "jet", "biplane", "airship")
AFOOT = ("legs2", "legs4", "hops")  # carriages of who stands on the ground
LARGE = 2.5  # m of a unit from which what is shown is as large as a house
LANDS = frozenset("beach coast coastline island shore coastal".split())  # what is seen beside the sea from the air


def _street_of(town: str) -> str:
    """The set that the streets of a town play in; "" where they are like others."""
    return TOWN_STREETS.get(town) or (f"{town} street" if f"{town} street" in PLACES else "")


def _goes_on_wheels(staged: Staged) -> bool:
    return any(m.ref in staged.focus and m.assembly.carriage == "wheels" for m in staged.members)


def plays_in(name: str) -> str:
    """The set that a place of the vocabulary plays in."""
    if name in PLACES:
        return name
    if name in ALIASES:
        return ALIASES[name]
    from ...vocabulary.scenery import PLACES as SCENERY

    return BACKDROPS.get(SCENERY[name].backdrop, "park") if name in SCENERY else "park"


def lift_of(staged: Staged) -> float:
    """How high over the ground those are whom the shot is about, in units: where all of them are."""
    heights = [staged.spots[m.owner].y for m in staged.members if m.ref in staged.focus and m.owner in staged.spots]
    return max(min(heights, default=0.0), 0.0)


def place_name(staged: Staged) -> str:
    """The set that a shot plays in, from the air where it is seen from there."""
    if staged.brief.demonstration:
        return "studio"
    name = _on_water(staged, _place_name(staged))
    if name == "sea" and any(LANDS & set(cue.words) for cue in (*staged.brief.cues, *staged.brief.scene_cues)):
        name = "beach" if staged.brief.framing.angle == "aerial" else name
    if name not in SEEN_AS:
        return name
    on_land = any(m.ref in staged.focus and m.assembly.carriage in ("wheels", "legs4", "legs2") for m in staged.members)
    high = lift_of(staged) > ALOFT and not _comes_down(staged)
    aerial = (
        staged.brief.framing.angle == "aerial" and (not staged.members or staged.unit > LARGE) and (high or not on_land)
    )
    aerial = aerial or (staged.brief.framing.angle == "bird's eye" and not staged.members)
    return SEEN_AS[name] if aerial or (high and staged.unit > LARGE) or soars(staged) else name


def soars(staged: Staged) -> bool:
    """Whether those whom a shot is about are birds of the size of an eagle and larger that go high over the land, by its words."""
    if staged.unit > LARGE or staged.unit < SMALL or lift_of(staged) <= ALOFT or staged.brief.place.implied:
        return False
    words = {word.lower()[:4] for a in staged.brief.actions for word in a.words}
    return bool(words & {"soar", "glid"}) or staged.brief.framing.angle == "aerial"


def _on_water(staged: Staged, name: str) -> str:
    """The set, or open water where a boat goes that would go over its ground."""
    place = PLACES[name]
    boats = [m for m in staged.members if m.ref in staged.focus and FAMILY_OF.get(m.name) in ("boat", "ship")]
    if name == "harbour" and boats and not any(m.person for m in staged.members):
        return "sea"
    goes = any(
        deed.path is not None and not staged.spots[m.owner].support
        for m in boats
        if m.owner in staged.script.parts
        for deed in staged.script.parts[m.owner].deeds
    )
    if (
        not goes
        or place.walls is not None
        or GROUNDS[place.ground].pattern in ("water", "none")
        or name in ("underwater", "sky")
    ):
        return name
    return "sea" if place.sea else "lake"


def _place_name(staged: Staged) -> str:
    """The set that a shot plays in: that of the shot it continues where its words name none."""
    brief, name = staged.brief, staged.brief.place.name
    if name in ("street", "main street") and ("neon" in brief.place.lights or "neon" in brief.look.grade):
        return "neon street"
    if name == "neon street" and brief.place.until_hour is not None:
        return "street"  # where one sees the day go
    cyberpunk = brief.look.style == "cyberpunk" or "cyberpunk" in brief.place.asked
    if name == "alley" and ("neon" in brief.place.lights or brief.place.town == "tokyo" or cyberpunk):
        return "neon alley"
    if name in NAMED_LANDS and NAMED_LANDS[name].houses and _goes_on_wheels(staged):
        return _street_of(brief.place.town or name)
    if (
        (town := _street_of(brief.place.town) if brief.place.town else "")
        and name in ("street", "main street", "crossing", "alley")
        and not _from_above(brief)
    ):
        return town
    if name == "forest" and _winter(brief):
        return "snowy forest"
    if name == "village" and _winter(brief):
        return "snowy village"
    if name == "station platform" and (_seen_first(staged, "rail") or not staged.members):
        return "station tracks"
    if name == "skyline" and brief.place.amount("trails"):
        return "street"  # along which cars draw their lights
    if name in FROM_ABOVE and _from_above(brief):
        return "city from above"
    if not staged.members and town_as_a_whole(brief):
        return "town panorama"
    if name in ("mountain", "") and not staged.members and brief.backdrop == "mountains" and not _from_above(brief):
        said = {w.lower() for w in (*brief.unused_words, *(w for c in brief.cues for w in c.words))}
        if not _winter(brief) and not staged.before.get("set"):
            return "brown mountain panorama" if "brown" in said else "mountain panorama"
    if name == "skyline" and not staged.members:
        return "city panorama"
    if name == "swimming pool" and any(
        FAMILY_OF.get(m.name) == "building" for m in staged.members if m.ref in staged.focus
    ):
        return "garden"
    sight = next((m.name for m in staged.members if m.name in PLACE_AT), "")
    if name == "river" and any(_in_water(staged, m) for m in staged.members):
        return "open water" if sight or brief.place.town else "lake"
    bridged = any(m.name in ("bridge", "viaduct") and m.ref in staged.focus for m in staged.members)
    if bridged and (name == "river" or (name in ("bridge", "") and not brief.people and len(staged.members) == 1)):
        return "lake"  # the water that it goes over
    if name == "river" and any(m.name == "waterfall" and m.ref in staged.focus for m in staged.members):
        return "forest" if "forest" in brief.place.asked else "mountains"  # its own pool and stream are the water
    if name == "sky" and sight and not any(m.mobile for m in staged.members):
        return PLACE_AT[sight]
    surf = brief.place.amount("waves") > 0 and any(m.name == "rock cliff" for m in staged.members)
    if name == "rocky coast" and (surf or any(m.name == "sea rock" for m in staged.members)):
        return "rocky islet"
    if name == "airport" and "airport" in brief.place.asked.split()[-1:] and _seen_first(staged, "aircraft"):
        return "runway"
    if name == "lake" and any(
        (m.person or FAMILY_OF.get(m.name) in ASHORE) and _on_land(staged, m) for m in staged.members
    ):
        return "lake shore"
    if name == "sea" and (ashore := _ashore(staged)):
        return ashore
    if name == "city waterfront" and not any(m.person and _on_land(staged, m) for m in staged.members):
        return "city over water"
    if name == "space" and "asteroid" in brief.place.asked:
        return "asteroid belt"
    if name:
        return plays_in(name)
    if staged.before.get("set"):
        return str(staged.before["set"]["place"])
    if brief.place.floor:
        return "black studio" if is_dark(brief.place.floor) or "dark" in brief.look.grade else "studio"
    if brief.advert:
        return "black studio" if "dark" in brief.look.grade or "dramatic" in brief.place.lights else "studio"
    if brief.surface == "sand" and _grows_in_soil(staged):
        return "garden bed"
    if brief.backdrop == "beach" and any(
        m.assembly.carriage == "swims" and m.ref in staged.focus for m in staged.members
    ):
        return "sea"
    if any(m.name in ("fishbowl", "aquarium", "hamster wheel") for m in staged.members) and brief.backdrop in (
        "room",
        "studio",
        "",
    ):
        return "living room"
    if sight and brief.backdrop in ("studio", "park", "room"):
        return PLACE_AT[sight]
    shown = [m for m in staged.members if m.ref in staged.focus]
    first = next((m for m in shown if m.person), next(iter(shown), None))
    trade = first is not None and first.person and _trade_of(staged, first)
    if brief.backdrop == "desert" and trade:  # of dust alone
        return plays_in(trade)
    if brief.backdrop in ("room", "studio", "") and first is not None and _is_aboard(staged, first) and (traffic := _among_traffic(staged)):  # fmt: skip
        return traffic
    before = any(FAMILY_OF.get(m.name) == "building" for m in staged.members)  # a hotel, a school: nobody is in it
    if brief.backdrop == "room" and first is not None and first.person and not before:
        home = _home_of(staged, first)
        if PLACES[plays_in(home)].walls is not None:  # a chef's room is a kitchen
            return plays_in(home)
    if brief.backdrop == "room" and any(m.name in SHOPS for m in shown):
        return "street"
    if brief.backdrop != "studio" and not (before and brief.backdrop == "room"):
        return BACKDROPS.get(brief.backdrop, "studio")
    for light, place in LIT.items():
        if light in brief.place.lights:
            return place
    if first is not None and first.person:
        home = _home_of(staged, first)
        if brief.look.style == "noir" and home in ("park", "studio", "interrogation room"):
            return "alley"
        if PLACES[plays_in(home)].walls is not None and any(FAMILY_OF.get(m.name) == "street" for m in staged.members):
            return "alley" if any(m.name == "street lamp" for m in staged.members) else "street"
        if PLACES[plays_in(home)].walls is not None and before:
            return "street" if any(m.name in SHOPS for m in staged.members) else "park"
        if PLACES[plays_in(home)].walls is not None and _under_the_sky(brief):
            return "castle" if home == "throne room" else "garden"
        if home == "park" and (_furnished(staged) or {"candle", "lamp"} & set(brief.place.lights)):
            return "living room"
        if home == "park" and any(m.name in ON_BEACHES for m in staged.members):
            return "beach"
        if home == "park" and brief.place.amount("rain"):
            return "street"
        if home == "park" and (traffic := _among_traffic(staged)):
            return traffic
        return "snow field" if home == "park" and _winter(brief) else home
    if first is None:
        return "studio"
    if _is_aboard(staged, first) and (traffic := _among_traffic(staged)):
        return traffic
    home = KINDS_AT.get(first.name) or USUAL.get(FAMILY_OF.get(first.name, ""), "studio")
    if first.ref[0] == "thing" and FAMILY_OF.get(first.name) in TRAFFIC and _is_toy(brief, first):
        return "living room"
    if home == "sky" and any(a.act in TO_THE_GROUND and a.subject == first.ref for a in brief.actions):
        return "runway" if first.name in ("plane", "jet", "biplane") else "meadow"
    if lift_of(staged) > ALOFT and any(m.name in IN_THE_SKY for m in shown):
        return "sky"  # a bird beside a balloon
    if PLACES[plays_in(home)].walls is not None and any(FAMILY_OF.get(m.name) in TRAFFIC for m in shown):
        return "street"
    if PLACES[plays_in(home)].walls is not None and any(FAMILY_OF.get(m.name) == "building" for m in shown):
        return "street" if any(m.name in SHOPS for m in shown) else "garden"
    if home == "sky" and (any(m.assembly.carriage == "rests" for m in shown) or _comes_down(staged)):
        return "meadow"  # a kite beside a bat lies there
    if home == "sky" and (afoot := [m for m in shown if m.assembly.carriage in AFOOT and _on_land(staged, m)]):
        return KINDS_AT.get(afoot[0].name, "meadow")
    if PLACES[plays_in(home)].walls is not None and _under_the_sky(brief):
        return "garden"
    if home == "studio" and brief.time_of_day == "night":
        return "black studio"  # a match that is struck in the dark
    if home == "forest" and "moon" in brief.place.lights:
        return "meadow"  # from where one sees it
    return "snow field" if home in ("meadow", "park", "garden") and _winter(brief) else home


def _is_aboard(staged: Staged, member: Member) -> bool:
    """Whether somebody sits in or on what goes."""
    part = staged.script.parts.get(member.owner)
    return part is not None and bool(part.held_by)


def _is_toy(brief: Brief, member: Member) -> bool:
    """Whether a vehicle is a toy by its name, and no larger than one."""
    thing = brief.things[member.ref[1]]
    return thing.scale < TOY and bool({"toy", "model", "miniature", "tiny"} & set(thing.noun.lower().split()))


def _grows_in_soil(staged: Staged) -> bool:
    """Whether a plant is said to be in soil or dirt, which is no beach."""
    words = {word.lower() for cue in staged.brief.cues for word in cue.words}
    plants = any(FAMILY_OF.get(m.name) == "plant" and m.ref in staged.focus for m in staged.members)
    return plants and bool(words & {"soil", "dirt", "earth", "ground", "mud"})


def _comes_down(staged: Staged) -> bool:
    """Whether something that flies is said to come down."""
    return any(a.act == "land" or (a.toward == "down" and "descend" in " ".join(a.words)) for a in staged.brief.actions)


def _under_the_sky(brief: Brief) -> bool:
    """Whether words tell of what is only seen out of doors."""
    sky = bool({"moon", "stars", "sunset", "golden"} & set(brief.place.lights)) or brief.place.amount("stars") > 0
    return sky and not any(t.kind in ("window", "curtain", "bed", "sofa") for t in brief.things)


def _from_above(brief: Brief) -> bool:
    return brief.framing.angle in ("aerial", "bird's eye") or (
        brief.angle in ("aerial", "high") and brief.framing.angle != "pov"
    )


def _home_of(staged: Staged, member: Member) -> str:
    """Where one expects somebody, by trade or by figure."""
    person = staged.brief.people[member.ref[1]]
    if person.figure == "astronaut" and any(
        FAMILY_OF.get(m.name) in ("quadruped", "bird", "plant") for m in staged.members
    ):
        return "park"  # no ducks are fed on the moon
    return _trade_of(staged, member) or HOMES.get(person.figure or "man", "studio")


def _trade_of(staged: Staged, member: Member) -> str:
    """Where somebody's trade is done; "" for none."""
    words = staged.brief.people[member.ref[1]].name.lower()
    return TRADES.get(words) or TRADES.get(words.split()[-1]) or ""


def _among_traffic(staged: Staged) -> str:
    """Where the car, the bus or the train is that somebody drives, runs after or repairs; "" without one."""
    for member in staged.members:
        part = staged.script.parts.get(member.owner)
        family = FAMILY_OF.get(member.name, "")
        if family in TRAFFIC and part is not None and not part.held_by and not part.spot.support:
            place = KINDS_AT.get(member.name) or USUAL[family]
            afoot = any(m.person and _on_land(staged, m) for m in staged.members)
            return "meadow" if place == "sky" and afoot else place  # who has a kite stands on the ground
    return ""


def _furnished(staged: Staged) -> bool:
    """Whether somebody has furniture around that stands in rooms."""
    return any(
        FAMILY_OF.get(m.name) in ("furniture", "fitting", "appliance") and m.name not in OUTDOORS
        for m in staged.members
    )


def _ashore(staged: Staged) -> str:
    """Where those are who look over the sea or do something at it: on a quay, else on the beach; "" where somebody is on the water."""
    people = [m for m in staged.members if m.person]
    afoot = [m for m in staged.members if m.assembly.carriage in AFOOT and m.ref in staged.focus]
    if not (people or afoot) or not all(_on_land(staged, m) for m in people or afoot):
        return ""
    near = [m for m in staged.members if m.person or not staged.brief.things[m.ref[1]].far_off]
    if any(FAMILY_OF.get(m.name) in ("boat", "ship", "sea") and m.ref in staged.focus for m in near):
        return ""
    if not people:
        return "glacier" if KINDS_AT.get(afoot[0].name) == "glacier" else "beach"
    words = {word.lower() for cue in (*staged.brief.cues, *staged.brief.scene_cues) for word in cue.words}
    words |= {word.lower() for word in staged.brief.unused_words}
    return "harbour" if words & {"deck", "pier", "dock", "jetty", "boardwalk", "wooden"} else "beach"


def _in_water(staged: Staged, member: Member) -> bool:
    """Whether somebody is in the water, or goes down to it."""
    deeds = {d.verb for d in staged.script.parts[member.owner].deeds} if member.owner in staged.script.parts else set()
    acts = {a.act for a in staged.brief.actions if a.subject == member.ref}
    splashes = bool(acts & {*SPLASHING}) or (not member.person and bool(acts & {"float", "bob", "skip"}))
    wades = not member.person and any(is_wading(a) for a in staged.brief.actions if a.subject == member.ref)
    return (
        splashes
        or wades
        or wallows(member.name, acts, "on")
        or member.assembly.carriage in ("swims", "floats", "sails")
        or bool(deeds & {"swim", "dive", "row", "sail", "breach"})
    )


def _on_land(staged: Staged, member: Member) -> bool:
    """Whether somebody stands on the ground: not in the water, and on nothing that floats."""
    part = staged.script.parts.get(member.owner)
    laid = {m.owner for m in staged.members if m.name in ("blanket", "rug", "bench")}  # which float on nothing
    support = part.spot.support if part is not None and part.spot.support not in laid else ""
    upon = "surface" in staged.brief.place.asked.split()  # of the water, as nobody can
    return part is not None and not part.held_by and not support and not upon and not _in_water(staged, member)


def _seen_first(staged: Staged, family: str) -> bool:
    """Whether a shot is about one of a family, and about nobody."""
    shown = [m for m in staged.members if m.ref in staged.focus]
    return any(FAMILY_OF.get(m.name) == family for m in shown) and not any(m.person for m in shown)


def _winter(brief: Brief) -> bool:
    return brief.place.season == "winter" or brief.place.amount("snow") > 0 or brief.place.cover == "snow"


def season_of(brief: Brief) -> str:
    """The season that what grows shows."""
    if _winter(brief):
        return "winter"
    return "autumn" if brief.place.season == "autumn" or brief.place.amount("leaves") > 0 else brief.place.season
