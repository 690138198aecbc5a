"""Verbs. One row: `thing person caused | verbs`: what a thing does, what a person does, what the object of the verb
does when somebody does it to something. `-` none; `~` before a verb: it only stands in."""

VERBS = """
drop leap drop | drop, fall, fall down, drop down, plunge, ~plummet, ~crash down, ~tumble down, descend, ~sink, ~land, fall off, come down
drop leap drop | ~dive, ~splash, ~drip, ~rain down, let go of, let go, ~lose, ~release, ~pour, ~spill, ~tip out, free fall
bounce leap bounce | bounce, rebound, hop around, ~ricochet, bounce off, ~boing, bounce around, bounce up, bounce back
roll walk roll | roll, ~spin, ~rotate, ~twirl, ~whirl, ~revolve, roll away, roll apart, roll back, roll off, roll down, roll across, roll along
roll walk roll | ~turn, ~turn around, ~twist, ~trundle, ~bowl, ~cruise, ~spiral, ~meander, ~swirl
slide rest slide | ~blow
bounce rest bounce | dribble
throw wave throw | ~play catch, ~play fetch, ~play ball
throw wave throw | throw, toss, hurl, fling, launch, lob, pitch, chuck, ~kick, ~shoot, ~fire, ~catapult, ~punt, ~sling, ~juggle
throw wave throw | ~fly, ~soar, ~bat, ~serve, ~volley, ~catch, fly through, ~take off, ~slap, ~spike, ~flick
collide walk collide | collide, hit, strike, crash, smash, bump, knock, ~meet, smash into, crash into, bump into, slam, ram, ~touch
collide walk collide | run into, hit into, bang, bang into, ~tap, ~punch, ~break, ~shatter, ~explode, collide head on, impact, ~crush
collide walk collide | ~burst, ~pop, ~attack, ~fight, clash, ~snap together, smack, whack, ~squash, ~flatten, ~demolish, ~wreck, ~crack, ~split, ~damage, slam into, ~nudge, ~destroy, ~clink, ~thump, knock into
slide walk throw | ~pass, ~pass through
slide walk slide | slide, skid, glide, slip, push, drag, shove, pull, slide across, slide away, slide apart, slide back, ~move apart, ~drive, ~skate, ~move, ~drift, ~scrape, ~surf
slide walk slide | ~ride, ~sail, ~swim, ~crawl, ~creep, ~travel, ~speed, ~shuffle, ~ski, ~park up, ~haul, ~tow, ~skim, ~sweep
stack rest stack | stack, pile, heap, stack up, pile up, ~build, ~balance, ~arrange, ~assemble
topple leap topple | topple, tip over, fall over, tumble, collapse, knock over, knock down, topple over, keel over, overturn, tip, fall apart
topple leap topple | tumble over, come down crashing, ~crumble, ~bring down, ~flip, ~flip over, ~scatter, bowl over, ~somersault, ~upend
domino walk domino | domino, chain react, fall like dominoes, tip over like dominoes, topple like dominoes, topple over like dominoes, tumble like dominoes, collapse like dominoes, fall one after another, topple one after another, fall one by one
pendulum wave pendulum | swing, sway, dangle, hang, oscillate, swing back and forth, suspend, ~rock, ~pivot
ramp walk ramp | roll downhill, slide downhill, roll down a ramp, go downhill
seesaw walk seesaw | seesaw, teeter
rest rest rest | rest, sit, stand, lie, stay, wait, remain, stop, pause, sleep, lean, ~place, ~put, ~hold, ~watch, ~look, ~set, settle
rest rest rest | ~carry, ~smile, ~stare, ~think, ~read, ~eat, ~drink, ~play, ~work, ~float, ~hover, ~levitate, ~kneel, ~appear, ~gaze
rest rest rest | ~shine, ~gleam, ~glow, ~melt, ~burn, ~vibrate, ~wobble, ~shake, ~tremble, ~shiver, ~breathe, ~cry, ~hug, ~kiss, ~lift, ~pick up
rest rest rest | ~grab, ~crouch, stand still, come to rest, come to a stop, ~grow, ~admire, ~listen, ~halt, ~hide, ~cook, ~write, ~paint
rest rest rest | ~relax, ~perch, ~lay, ~squat, ~raise, ~rise, ~hurt, ~glitter, ~sparkle, ~flow, ~miss, ~blow out, ~put out, ~break loose, ~break free, ~come loose, ~wrestle, ~arm wrestle, ~open, ~close, ~nap, ~freeze
slide walk walk | walk, stroll, wander, march, pace, ~go, ~come, ~approach, stride, step, ~hike, ~limp, ~tiptoe, ~arrive, ~enter, ~exit
slide walk walk | ~leave, ~sneak, saunter, trek, ~climb, walk away, walk past, ~follow, walk by, ~pass by, ~return, ~come back, ~go back, ~stumble, ~moonwalk
slide walk walk | ~cross, ~trip, ~march on, ~circle around, ~visit, ~explore, plod, amble
roll sprint sprint | run, sprint, jog, race, dash, ~chase, rush, hurry, ~gallop, ~flee, ~escape, run away, ~run after, ~go after, ~overtake, ~race after, ~charge, bolt, ~pursue, ~zoom off
bounce leap leap | jump, leap, hop, skip, ~dance, ~vault, jump up, jump over, leap over, ~do a flip, ~backflip, ~cartwheel, ~exercise
bounce leap leap | ~jump rope, ~celebrate, ~do a backflip, jump up and down, ~pounce, ~pirouette, ~bounce up and down, ~trampoline
rest wave wave | wave, greet, ~salute, ~clap, ~applaud, ~gesture, ~point, ~cheer, ~beckon, wave goodbye, wave hello, ~bow, ~stretch
rest wave wave | ~dance slowly, ~raise a hand, ~signal, ~reach, ~nod, ~shrug
rest talk talk | talk, speak, say, chat, ~sing, shout, yell, whisper, ~laugh, converse, ~argue, ~ask, ~answer, tell, ~scream, ~call
rest talk talk | reply, discuss, ~announce, ~present, ~explain, narrate, ~recite, ~giggle, ~mumble, ~lecture, ~interview
"""

IRREGULAR = {  # base → (past, participle)
    "fall": ("fell", "fallen"), "throw": ("threw", "thrown"), "hit": ("hit", "hit"), "strike": ("struck", "struck"),
    "slide": ("slid", "slid"), "run": ("ran", "run"), "swing": ("swung", "swung"), "hang": ("hung", "hung"),
    "sit": ("sat", "sat"), "stand": ("stood", "stood"), "lie": ("lay", "lain"), "speak": ("spoke", "spoken"),
    "say": ("said", "said"), "tell": ("told", "told"), "sing": ("sang", "sung"), "fly": ("flew", "flown"),
    "shoot": ("shot", "shot"), "spin": ("spun", "spun"), "go": ("went", "gone"), "come": ("came", "come"),
    "drive": ("drove", "driven"), "leap": ("leapt", "leapt"), "fling": ("flung", "flung"), "sleep": ("slept", "slept"),
    "hold": ("held", "held"), "put": ("put", "put"), "set": ("set", "set"), "read": ("read", "read"), "eat": ("ate", "eaten"),
    "drink": ("drank", "drunk"), "think": ("thought", "thought"), "leave": ("left", "left", "setting"), "catch": ("caught", "caught"),
    "break": ("broke", "broken"), "burst": ("burst", "burst"), "ride": ("rode", "ridden"), "swim": ("swam", "swum"),
    "creep": ("crept", "crept"), "sink": ("sank", "sunk"), "build": ("built", "built"), "stride": ("strode", "stridden"),
    "meet": ("met", "met"), "fight": ("fought", "fought"), "freeze": ("froze", "frozen"), "bring": ("brought", "brought"),
    "take": ("took", "taken"), "let": ("let", "let"), "flee": ("fled", "fled"), "shake": ("shook", "shaken"),
    "speed": ("sped", "sped"), "keep": ("kept", "kept"), "grow": ("grew", "grown"), "sling": ("slung", "slung"),
    "hide": ("hid", "hidden"), "write": ("wrote", "written"), "rise": ("rose", "risen"), "lay": ("laid", "laid"),
    "hurt": ("hurt", "hurt"), "sweep": ("swept", "swept"), "blow": ("blew", "blown"), "do": ("did", "done"),
}  # fmt: skip
DOUBLING = """drop spin hit run stop slip skid swim hop jog set sit put let ram knit plan step skip clap nod hug grab bat slap
tip pop flip chat tap bob shrug zip trip skim nap""".split()

CAMERA_VERBS = {  # what the camera does; words around it give the direction
    "pan": "pan, turn, sweep, swivel, whip pan, look around",
    "tilt": "tilt",
    "in": "dolly, dolly in, push in, zoom, zoom in, approach, close in, near, move in, move closer, push, get closer, come closer, fly in, fly towards",
    "out": "dolly out, pull out, pull back, zoom out, retreat, back away, move back, pull away, back up, move away",
    "track": "track, follow, glide, slide, travel, truck, trail, drift, move, pass, fly, tracks alongside, chase, run alongside, float",
    "orbit": "orbit, circle, rotate, spin, revolve, arc, move around, go around, fly around, turn around, swirl, circle around, rotate around",
    "up": "rise, crane, lift, ascend, boom up, crane up, climb, go up, fly up, move up, boom, tilt upwards, float up",
    "down": "descend, lower, drop, sink, crane down, boom down, go down, move down",
    "shake": "shake, wobble, jitter, tremble",
    "hold": "stay, hold, remain, rest, stand, wait, watch, look, freeze, stop, capture, sit, be still, keep",
}

NOT_FORMS = (
    "spotted",
    "checked",
    "shot",
    "striking",
    "lay",
    "saw",
    "left",
    "setting",
    "ring",
)  # read as other words: "slow motion shot", "a gold ring"
