"""Everything that people, animals, vehicles and things can be asked to do, and the verbs that ask for it."""

from __future__ import annotations

from dataclasses import dataclass

PERSON, ANIMAL, VEHICLE, THING = "person", "animal", "vehicle", "thing"
ALIVE = ("quadruped", "bird", "sea", "small")  # families that act of themselves
DRIVEN = ("car", "truck", "machine", "cart", "rail", "cycle", "board", "aircraft", "spacecraft", "boat", "ship")


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing to do. words: verbs in their base form, its own name first; a phrase inflects at its first word.

    doers: who can. motion: what the planar simulation does instead: as a thing, as a person, to the object of the verb.
    goes: whether it moves from place to place.
    """

    words: tuple[str, ...]
    doers: tuple[str, ...]
    motion: tuple[str, str, str] = ("rest", "rest", "rest")
    goes: bool = False
    expression: str = ""


def _act(words: str, doers: str, motion: str = "rest rest rest", *, goes: bool = False, expression: str = "") -> Act:
    names = {"p": PERSON, "a": ANIMAL, "v": VEHICLE, "t": THING}
    thing, person, caused = motion.split()
    return Act(
        words=tuple(word.strip() for word in words.split(",")),
        doers=tuple(names[letter] for letter in doers),
        motion=(thing, person, caused),
        goes=goes,
        expression=expression,
    )


_STANDING = {
    "stand": _act("stand, wait, pose, stand still, stay, remain, stand there, stand tall, loiter, tower, stand guard, await, queue, line up, look on, model, rise above, loom, rest, linger, pause, halt, hesitate", "pat"),
    "sit": _act("sit, be seated, slouch, perch, lounge, relax, sit back, sit still, sit cross legged, meditate, straddle, recline, slump", "pat"),
    "sit down": _act("sit down, take a seat, settle, settle down, plop down, flop down", "pa"),
    "stand up": _act("stand up, get up, rise to his feet, rise to her feet, rise to their feet, get to his feet, get to her feet, rise up, jump to his feet", "pa"),
    "lie": _act("lie, lie down, sprawl, lay down, rest on, sunbathe, lie back, lay, lie on, laze, bask", "pat"),
    "sleep": _act("sleep, nap, doze, snooze, slumber, fall asleep, dream, snore, rest peacefully, curl up, hibernate", "pa"),
    "nod off": _act("nod off, doze off, slump over, fall asleep at, rest her head on, rest his head on, put his head down on, put her head down on", "p"),
    "clench fists": _act("clench his fists, clench her fists, clench their fists, clench his fist, clench her fist, clench fists, shake his fist, shake her fist, ball his fists, ball her fists", "p", "rest wave rest", expression="angry"),
    "flex": _act("flex, flex his muscles, flex her muscles, flex his biceps, flex her biceps, flex their muscles, show off his muscles, show off her muscles", "p", "rest wave rest"),
    "doze": _act("doze upright, sleep sitting up, sleep in a seat", "p"),
    "kneel": _act("kneel, kneel down, propose, get down on one knee, take a knee, genuflect, pray, kneel before", "p"),
    "crouch": _act("crouch, squat, crouch down, duck, hunker, hide, hide behind, stoop, bend down, hunch, take cover, huddle, cower", "pa"),
    "lean": _act("lean, lean on, lean against, lean in, lean back, lean forward, lean over, tilt, bank, prop, lean out", "pat"),
    "stretch": _act("stretch, reach, reach out, reach for, stretch out, reach up, warm up, extend, wake up, wake, awaken", "pa"),
    "bow": _act("bow, curtsy, bend over, bow down, take a bow", "p"),
    "turn": _act("turn, turn around, turn to, look back, turn back, swivel, pivot, turn toward, turn towards, turn away, turn to face, turn her head, turn his head, face", "pavt"),
    "balance": _act("balance, tightrope walk, stand on one leg", "pat", "stack rest stack"),
}  # fmt: skip
_GOING = {
    "walk": _act("walk, pace, step, wander, go, move, tread, pass, approach, head, come, enter, leave, arrive, exit, return, cross, walk through, pass by, walk away, walk by, stride, trudge, plod, walk around, roam, patrol, trek, go by, "
                 "travel, walk along, walk past, come in, come out, make his way, make her way, wade, explore, depart, move forward, amble along, go past, go home, walk in, walk out, emerge, venture, back away, follow behind, journey, "
                 "come over, come back, go away, waddle, strut, walk together, advance, weave around, weave through, weave between, step out, take a step, take steps, take a few steps, take his first steps, take her first steps, take its first steps, take their first steps, take first steps, take one step, step into, step onto, step forward, step back, emerge from, navigate, hike, prowl, stalk", "pa", "slide walk slide", goes=True),
    "stroll": _act("stroll, amble, saunter, mosey, take a walk, go for a walk, meander, wander about, promenade", "pa", "slide walk slide", goes=True),
    "limp": _act("limp, hobble, stagger, totter, shuffle, lurch, shamble, stumble along, sway, wobble along", "pa", "slide walk slide", goes=True),
    "sneak": _act("sneak, tiptoe, creep, tip toe, slink, sneak up, sneak past", "pa", "slide walk slide", goes=True),
    "march": _act("march, parade, process, march in step, goose step", "pa", "slide walk slide", goes=True),
    "run": _act("run, jog, race, dash, rush, hurry, bolt, run away, flee, escape, chase after, run through, charge, run along, run around, scamper, scurry, run past, tear, run across, scramble, run toward, run towards, trot along, "
                "storm, go for a run, go running, scuttle, run off, barrel, stampede, frolic, romp, dart, run together, zoomies, bound, bound through, sprint away", "pa", "slide sprint slide", goes=True),
    "sprint": _act("sprint, run fast, race down, dash across, run at full speed, hurtle", "pa", "slide sprint slide", goes=True),
    "jump": _act("jump, jump up, spring, bounce up and down, jump over, jump into, jump off, jump out, vault, hurdle, jump down, jump on, jump up and down, trampoline, jump for joy, jump across", "pavt", "bounce leap leap", goes=True),
    "leap": _act("leap, leap over, leap across, parkour, leap into, leap out, leap from, spring over, leap up, lunge, leap off", "pa", "bounce leap leap", goes=True),
    "hop": _act("hop, hop along, hop around, bunny hop, hop over", "pa", "bounce leap bounce", goes=True),
    "skip": _act("skip, prance, skip along, gambol, caper", "pa", "bounce leap leap", goes=True),
    "climb": _act("climb, scale, climb up, clamber, ascend, climb out, climb over, climb into, climb onto, scramble up, climb down, mount, boulder, rock climb, summit, shimmy, abseil, rappel, crawl out, climb out of, hoist himself, climb in", "pa", "slide leap slide", goes=True),
    "crawl": _act("crawl, creep along, crawl under, crawl through, squirm, wriggle, slither, inch, crawl along, snake, wiggle, crawl across", "pat", "slide walk slide", goes=True),
    "fall": _act("fall, fall down, faint, tumble down, drop to the ground, fall off, plummet, plunge, keel over, trip and fall, pass out, fall backwards, fall to his knees, fall to her knees, sink to the floor, drop down, wipe out", "pavt", "drop leap drop"),
    "stumble": _act("stumble, trip, slip, lose his balance, lose her balance, trip over, falter, slip on, reel, lose balance", "pa", "topple leap topple"),
    "roll": _act("roll, somersault, roll over, tumble, roll around, roll down, roll away, do a somersault, roll along, roll across", "pavt", "roll walk roll", goes=True),
    "cartwheel": _act("cartwheel, do a cartwheel, do cartwheels, turn cartwheels, do gymnastics, practice gymnastics, perform gymnastics", "p", "bounce leap leap", goes=True),
    "flip": _act("flip, backflip, do a backflip, do a flip, frontflip, front flip, back flip, do a somersault in the air, flip over, do flips, kickflip, do a kickflip, flip upside down, somersault in the air, do a trick, do tricks, spin in the air", "pavt", "topple leap topple"),
    "dance": _act("dance, groove, boogie, twist, jive, dance around, breakdance, tap dance, salsa, do ballet, twerk, moonwalk, perform a dance, jam, do a dance, sway to the music, pirouette, "
                  "floss, shimmy to, hula, line dance, disco dance, bust a move, headbang, do the robot, perform ballet, perform", "pa", "rest leap rest"),
    "spin": _act("spin, twirl, whirl, spin around, rotate, revolve, turn round, pirouette slowly, spin in place, twirl around, swirl, gyrate, turn on its axis, spin in circles, turn slowly, whirl around, rotate slowly, spin slowly, rotate in place, spiral", "pavt", "roll walk roll"),
    "chase": _act("chase, pursue, run after, hunt, go after, race after, follow, stalk prey, track down, tail, trail, shadow", "pavt", "roll sprint roll", goes=True),
    "swim": _act("swim, paddle about, do laps, snorkel, swim across, swim through, swim up, doggy paddle, swim past, swim around, tread water, glide through the water, swim laps, splash around, bathe", "pa", "slide walk slide", goes=True),
    "dive": _act("dive, plunge into, dive into, scuba dive, dive in, cannonball, dive off, dive down, submerge, freedive", "pav", "drop leap drop", goes=True),
    "ride": _act("ride, cycle, gallop on, ride on, bike, ride away, ride through, ride along, mount and ride, ride past, ride across, motorcycle", "pa", "slide walk slide", goes=True),
    "pedal": _act("pedal, cycle along, bicycle", "pa", "slide walk slide", goes=True),
    "skate": _act("skate, ice skate, roller skate, skateboard, rollerblade, figure skate, grind, ollie, do an ollie, skate past, longboard", "pa", "slide walk slide", goes=True),
    "ski": _act("ski, snowboard, sled, sledge, toboggan, ski down, slalom, carve, sled down, snowboard down", "pa", "slide walk slide", goes=True),
    "surf": _act("surf, windsurf, kitesurf, ride a wave, ride the wave, catch a wave, bodyboard, paddleboard, wakeboard, ride a big wave, surf on, kiteboard", "pa", "slide walk slide", goes=True),
    "row": _act("row, paddle, kayak, canoe, punt, row across, raft", "pa", "slide walk slide", goes=True),
    "fly": _act("fly, soar, weave around, weave through, weave between, fly away, flap, fly over, fly past, fly through, take wing, fly around, skydive, paraglide, hang glide, parachute, fly across, fly by, fly in, flutter, flit, swoop, hover over, circle, wing, zoom by, flutter around, "
                "flap its wings, flap wings, fly off, fly in circles, fly toward, fly towards, fly up, flap their wings, fly overhead, circle overhead, buzz around, levitate", "pavt", "throw walk throw", goes=True),
    "drive": _act("drive, drive off, steer, drive away, drive past, cruise, speed, zoom, speed away, race along, drive through, drive along, zoom past, speed past, roar past, drive by, rumble, chug, rumble past, drive down, roll past, speed down, "
                  "speed through, trundle, chug along, race past, whiz, taxi, commute, plow, plough, rumble along, drive up, crawl forward, zip, zip through, hit the road, barrel down, wind through", "pav", "roll walk roll", goes=True),
}  # fmt: skip
_GESTURES = {
    "yawn": _act("yawn, let out a yawn, yawn widely", "pa", expression="calm"),
    "cough": _act("cough, cough into, clear his throat, clear her throat, choke on", "p"),
    "blink": _act("blink, blink at, bat her eyelashes, flutter her eyelashes", "p"),
    "squint": _act("squint, squint at, narrow his eyes, narrow her eyes", "p"),
    "sneeze": _act("sneeze, let out a sneeze, sneeze loudly", "p"),
    "think": _act("think, ponder, think hard, wonder, rub his chin, rub her chin, stroke his chin, stroke his beard, scratch his chin", "p"),
    "wink": _act("wink, wink at", "p", expression="happy"),
    "gasp": _act("gasp, gasp in shock, gasp in horror, gasp in surprise", "p", expression="surprised"),
    "hand to mouth": _act("hand to mouth, cover her mouth, cover his mouth, cover their mouths, clap a hand over her mouth, clap a hand over his mouth, cover her mouth with her hands", "p", expression="surprised"),
    "surrender": _act("surrender, put his hands up, put her hands up, hold his hands up, hold her hands up, raise his hands in surrender, raise her hands in surrender, raise their hands in surrender", "p"),
    "cross arms": _act("cross arms, cross his arms, cross her arms, cross their arms, fold his arms, fold her arms, fold their arms", "p"),
    "hands on hips": _act("hands on hips, put his hands on his hips, put her hands on her hips", "p"),
    "thumbs up": _act("thumbs up, give a thumbs up, give thumbs up, give the thumbs up, give two thumbs up", "p", expression="happy"),
    "faint": _act("faint, swoon, black out, pass out, faint dead away", "p", "topple leap topple"),
    "handstand": _act("handstand, do a handstand, do handstands, stand on his hands, stand on her hands, walk on his hands, walk on her hands", "p"),
    "clap": _act("clap, applaud, clap hands, clap his hands, clap her hands, give applause, clap along, slow clap", "p", "rest wave rest"),
    "cheer": _act("cheer, celebrate, rejoice, raise his arms, raise her arms, pump his fist, raise their arms, throw his hands up, raise both arms, cheer on, raise a fist, fist pump, pump a fist, triumph, lift his arms, hooray, high kick, party, pump her fist", "p", "rest wave wave", expression="happy"),
    "wave": _act("wave, wave goodbye, wave hello, greet, say hello, say goodbye, beckon, signal, wave at, wave to, hail, flag down, hitchhike, wave back, gesture, gesture to, wave her hand, wave his hand, flail, gesticulate", "pa", "rest wave wave"),
    "point": _act("point, point at, point to, indicate, aim, point out, gesture at, gesture toward, aim at, point toward, aim for, explain with, present", "p", "rest wave wave"),
    "nod": _act("nod, nod in agreement, nod his head, nod her head, agree, bob his head, bob her head, nod along, nod slowly", "pa", "rest wave wave"),
    "shake head": _act("shake his head, shake her head, shake their head, disagree, refuse, shake head, deny", "p", "rest wave wave"),
    "raise hand": _act("raise hand, bless, raise his hand, raise her hand, raise a hand, raise one hand, raise their hands, raise their hand, put up her hand, put up his hand, put her hand up, put his hand up", "p", "rest wave wave"),
    "shrug": _act("shrug, shrug his shoulders, shrug her shoulders, sigh, shrug it off", "p", "rest wave wave"),
    "look": _act("look, watch, stare, gaze, look at, stare at, gaze at, observe, admire, examine, inspect, peer, study, look for, search, glance, notice, spot, see, look into, glance at, watch over, look out, gaze out, look through, peek, face the camera, "
                 "peer into, search for, look ahead, gaze into, look directly, stare out, look out of, look out over, spy, gawk, contemplate, peer out, peek out, check, check out, think, ponder, listen, listen to, monitor, look toward, look towards, "
                 "marvel, marvel at, browse, look closely, stare into, peer through, gaze through, look over, glare, daydream, reflect, concentrate, wonder, smell, sniff the air", "pa"),
    "look up": _act("look up, gaze up, stare up, look skyward, look up at, gaze upward, look upwards, stargaze, gaze at the sky, stare up at", "pa"),
    "look down": _act("look down, gaze down, stare down, look down at, bow his head, bow her head, lower his head, lower her head, look at the ground", "pa"),
    "look around": _act("look around, look about, glance around, look left and right, look from side to side, scan, survey, look both ways, look side to side", "pa"),
    "hug": _act("hug, embrace, cuddle, snuggle, hold each other, hug each other, kiss, kiss each other, snuggle up, embrace each other, nuzzle, hug tightly, cradle, comfort, kiss on the cheek", "pa", expression="happy"),
    "shake hands": _act("shake hands, shake his hand, shake her hand, handshake, greet each other, seal a deal, shake hands with", "p", "rest wave wave"),
    "high-five": _act("high-five, high five, fist bump, high five each other, give a high five, bump fists", "p", "rest wave wave"),
    "hold hands": _act("hold hands, take his hand, take her hand, join hands, link arms, hold her hand, hold his hand", "p"),
    "smile": _act("smile, grin, beam, smirk, smile at, smile warmly, smile softly, light up with joy, chuckle softly", "pa", expression="happy"),
    "laugh": _act("laugh, giggle, chuckle, crack up, burst out laughing, burst into laughter, cackle, snicker, guffaw, laugh out loud, laugh hysterically", "pa", "rest talk talk", expression="happy"),
    "cry": _act("cry, weep, sob, shed a tear, burst into tears, wipe a tear, tear up, mourn, wail, grieve", "pa", expression="sad"),
    "scream": _act("scream, shriek, screech, roar in fear, scream in terror, freak out, panic, howl in pain, scream at", "pa", "rest talk talk", expression="afraid"),
    "shout": _act("shout, yell, call out, holler, bellow, shout at, shout out, exclaim, cry out, call, order, command, chant, rant, scold, yell at, protest, shout into", "p", "rest talk talk", expression="angry"),
    "whisper": _act("whisper, shush, hush, murmur, mumble, whisper to, mutter, gossip, whisper into", "p", "rest talk talk"),
    "talk": _act("talk, speak, say, chat, podcast, host a podcast, stream, commentate, tell, ask, reply, explain, converse, discuss, announce, narrate, answer, present a, lecture, interview, report, speak to, talk to, describe, introduce, address, preach, comment, recite, respond, motivate, encourage, "
                 "give a speech, teach, talk about, negotiate, rap, vlog, monologue, tell a story, deliver a speech, declare, confess, joke, tell a joke, speak into, pitch an idea, review, recommend, demonstrate, gossip about, film himself, "
                 "film herself, film itself, record himself, record herself, lie to, reassure, warn, mention", "pa", "rest talk talk"),
    "sing": _act("sing, hum, croon, sing along, perform a song, sing a song, yodel, belt, serenade, karaoke, lip sync, beatbox, sing into", "pa", "rest talk talk"),
    "frown": _act("frown, scowl, glare at, pout, sulk, grimace, wince, sneer, snarl at, look angry", "p", expression="angry"),
    "shiver": _act("shiver, tremble, quiver, shake with fear, quake, shudder, shake, vibrate, wobble, wiggle, jiggle, twitch, rattle, jitter, rumble and shake, flinch", "pavt"),
    "breathe": _act("breathe, inhale, exhale, pant, sigh deeply, catch his breath, catch her breath, take a deep breath, sniff, blow, hiccup, burp, blow on, whistle, sniffle, huff", "pa"),
}  # fmt: skip
_HANDLING = {
    "push": _act("push, shove, nudge, push away, wheel, press against, push over, push down, push against, push off, bat at, paw at, swat, push along, push through, nuzzle forward, poke, prod, knock off, swipe", "pavt", "slide walk slide"),
    "pull": _act("pull, drag, tug, tow, haul, yank, heave, reel in, pull on, pull along, tug at, pull out, pull up, pull off, draw back, drag along, unplug, pull open, lug", "pavt", "slide walk slide"),
    "lift": _act("lift, raise, hoist, lift up, heave up, deadlift, weightlift, lift weights, do bench press, bench press, elevate, jack up, lift off the ground, hold up, lift above, raise up", "pavt", "rest rest rest"),
    "hold high": _act("hold high, hold aloft, thrust into the air, raise high", "p"),
    "carry": _act("carry, bring, transport, deliver, lug along, haul along, bear, bring back, carry away, carry on, fetch, retrieve, serve, tote, ferry, move boxes, bring over, take home, cart, take away", "pavt", "slide walk slide", goes=True),
    "hold": _act("hold, grip, clutch, grasp, wield, hold out, cling to, cling, hang on, hold on, keep hold, possess, clasp, hold onto, brandish, show off, present to camera, hold up to the camera, hang on to, hug tight, carry around", "pa"),
    "pick up": _act("pick up, grab, take, snatch, collect, gather, seize, pluck, harvest, pick, scoop up, lift out, grab hold, remove, take out, catch hold, capture, steal, pull out of, pick flowers, select, choose, find, discover, receive, "
                    "accept, get, buy, scoop, forage, rescue, save, uproot, unsheathe, steal from", "pa"),
    "put down": _act("put down, place, set down, put, set, lay down gently, lay out, drop off, deposit, put away, put in, set on, arrange, stack up, stow, insert, put back, hang up, put on, plant, load, install, attach, add, leave on, position, "
                     "slot, pile up, mount on, plant in the ground, stick, apply, bury, park, lower, feed into, hide away, plug in, place down", "pa"),
    "build": _act("build, assemble, construct, make, craft, pile, put together, fold, fold up, sculpt, mold, carve out, weave cloth, weave a, create, build up, mould, shape, forge, invent, "
                  "develop, tie, spin pottery, throw a pot, construct a", "pa", "stack rest stack"),
    "repair": _act("repair, fix, mend, work on, fix up, patch, patch up, restore, service, tinker, tinker with, weld, solder, tighten, adjust the engine, sharpen, operate, use, program, solve, work, change a tire, change a tyre, dismantle, take apart, wind up", "p"),
    "throw": _act("throw, toss, hurl, fling, lob, pitch, chuck, cast, launch, sling, throw away, skip stones, throw up, toss up, bowl a ball, flip a coin, throw out, shoot a ball, spike, serve a ball, scatter, flick, throw at, sprinkle petals", "pat", "throw wave throw"),
    "give": _act("give, hand, hand over, pass over, offer, hand out, give away, show, share, pass to, present with, hand back, offer up, exchange, trade, pay, sell, lend, tip", "pa"),
    "catch": _act("catch, intercept, trap, grab out of the air, save a goal, catch a ball, snag, field", "pa", "throw wave throw"),
    "drop": _act("drop, let go, let go of, release, let fall, dump, lose, let drop, let slip, unleash, lose grip, set free", "pavt", "drop leap drop"),
    "kick": _act("kick, boot, punt, roundhouse kick, kick off, kick up, kick away, score a goal, take a penalty, shoot at goal, stomp, stamp, tap dance on, dropkick, stomp on, step on, dribble past, score", "pat", "throw wave throw"),
    "hit": _act("hit, punch, strike, smack, slap, beat, bash, whack, slam, pound, thump, smash, smash into, fight, attack, battle, bang, jab, duel, brawl, spank, tackle, head butt, headbutt, karate chop, knock down, knock over, crash into, "
                "bump, bump into, ram, chop a board, bang on, fight each other, do karate, practice kung fu, do martial arts, practice martial arts, clash, hit each other, smash through, break through, slay, "
                "impact, slam into, crack open, defend, defeat, tap, touch, scratch, strike down, knock out, batter, poke at, feel, pinch, squeeze", "pavt", "collide walk collide"),
    "touch": _act("touch, tap, feel, pinch, poke, poke at, prod, tickle with", "pa", "collide walk collide"),
    "swing": _act("swing, swing a sword, swing a club, slash, slash at, swing at, fence, sway back and forth, swing back and forth, whip, hack, wield a sword, "
                  "thrust, parry, play hockey", "pat", "pendulum wave pendulum"),
    "shoot": _act("shoot, fire, shoot at, fire at, aim and fire, fire at each other, shoot an arrow, draw a bow, launch an arrow, cast a spell, blast, fire cannons, cast magic, conjure, zap, shoot arrows, open fire, cast spells, spray, squirt, hose down, douse", "pavt", "throw wave throw"),
    "dribble": _act("dribble, dribble a ball, play basketball, bounce a ball, dribble down, dribble a basketball", "pa", "bounce rest bounce"),
    "dunk": _act("dunk, slam dunk, shoot a basket, make a dunk, shoot hoops, do a layup, score a basket, make a basket, do a slam dunk", "pa", "throw leap throw"),
    "play ball": _act("play football, play soccer, play volleyball, play catch, play fetch, play rugby, play ball, play handball, play beach volleyball, play dodgeball, play with a ball, play frisbee, play fetch with", "pa", "throw wave throw"),
    "play": _act("play, play with, play together, play tag, play hide and seek, frolic with, toy with, play around, play games, compete, play a game, entertain, "
                 "play in, spin a toy, amuse, horse around", "pa"),
    "juggle": _act("juggle, do magic tricks, perform a trick, do a magic trick, perform magic, perform a magic trick, perform tricks, juggle with, keep in the air", "pa", "throw wave throw"),
    "open": _act("open, open up, unlock, unfold, unzip, swing open, slide open, lift the lid, uncover, unroll, open its mouth, slide the door, pop open, uncork, creak open, spread, spread its wings, spread wings, unfurl, unscrew, part, peel open, fling open, hatch", "pavt"),
    "close": _act("close, shut, lock, slam shut, fold shut, zip up, swing shut, seal, close up, close the lid, cover, slide shut, fasten, cap, slam the door, close its eyes, close his eyes, close her eyes, buckle", "pavt"),
    "knock": _act("knock on, knock at, rap on, ring the doorbell, tap on, pound on, knock on a door, knock on the door, drum on, bang on the door", "p"),
    "press": _act("press, push a button, press a button, click, poke a button, push the button, press down, touch the screen, dial, tap a screen, tap the screen, scroll, swipe through, press play, hit a button, swipe on, scroll through, text on", "p"),
    "turn on": _act("turn on, switch on, light, ignite, power up, start, flip a switch, turn up, strike a match, light up a, activate, start up, set fire to, kindle, set alight, flick on, boot up, rev, flip the switch, light a candle, relight, kick start", "pavt"),
    "turn off": _act("turn off, switch off, put out, blow out, extinguish, power down, go dark, blow out the candles, snuff, go out, blow out a candle, turn out, douse, blow out candles, flick off, deactivate, shut off, shut down, power off", "pavt"),
    "drink": _act("drink, sip, slurp, gulp, taste, sip from, drink from, swig, lap, lap up, have a drink, take a sip, quench, guzzle, sip on, have coffee, have tea, drink up, drink coffee, down", "pa"),
    "eat": _act("eat, bite, chew, munch, nibble, devour, feast, bite into, graze, have dinner, have lunch, have breakfast, swallow, gobble, dine, lick, snack, eat up, gnaw, chomp, take a bite, feed on, peck, peck at, have a picnic, munch on, browse leaves, consume, "
                "chomp on, snack on, nibble on, eat together, have a meal, crunch, suck, taste food", "pa"),
    "feed": _act("feed, breastfeed, nurture, bottle feed, feed to, spoon feed, take care of, tend, care for, bathe a, wash a", "pa"),
    "cook": _act("cook, cook breakfast, cook lunch, cook dinner, cook a meal, prepare breakfast, prepare lunch, prepare dinner, make lunch, fry, bake, grill, saute, flip pancakes, flip a pancake, boil water, prepare, barbecue, roast, season, steam food, make breakfast, make dinner, make coffee, toss a salad, prepare food, make pizza, brew, flip an omelette, sear, toss a pan, "
                 "make a cake, brew coffee, make tea, cook dinner, make pancakes, make pasta, plate, prepare a meal, bake a cake, frost, toast bread, simmer soup, ice a cake, marinate, broil, make sushi", "p"),
    "stir": _act("stir, mix, whisk, beat eggs, blend, swirl a spoon, whip cream, stir in, mix together, stir up, shake up, shake a cocktail, churn, toss together, churn into, beat into", "p"),
    "pour": _act("pour, fill, tip, decant, pour out, pour over, pour into, refill, spill, empty, sprinkle, pour down, serve drinks, top up, drizzle, dispense, spill over, tip out, splash onto, pour milk, ladle, spoon, pour water", "pavt", "drop rest drop"),
    "cut": _act("cut, slice, chop, carve, trim, snip, cut up, saw, peel, mow, cut through, dice, cut open, slice through, saw through, cut down, mince, mow the lawn, prune, split in half, shear, hew, chop up, chop vegetables, fillet, grate, slice up", "pavt"),
    "sweep": _act("sweep, clean, vacuum, brush, sweep up, clean up, tidy, tidy up, clean off, sweep across", "p"),
    "wipe": _act("wipe, wax, dust, scrub, wash, polish, rinse, wipe off, wash a car, shine shoes, comb, buff, wipe down, disinfect, wash face, lather, scour", "p"),
    "dig": _act("dig, shovel, excavate, burrow, dig up, plow a field, dig a hole, bury a, tunnel, dig in, dig through, scoop sand, shovel snow, hoe, mine, till, dig out, garden", "pav"),
    "rake": _act("rake, rake leaves, rake up, gather leaves, hoe the field", "p"),
    "hammer": _act("hammer, nail, pound a nail, forge a sword, chisel, drill, hammer away, beat metal, hammer in, hammer a nail, strike an anvil, screw in, drive a nail, hit a nail, sand, plane wood, carve wood, whittle, hammer on, bore, bore a hole, bore into, drill into, drill through", "p"),
    "read": _act("read, read aloud, browse a book, leaf through, study a map, read out, flip through, look through a book, turn pages, read from, study for, pore over, turn a page, do homework, read a book, read a story, read out loud, page through", "p"),
    "write": _act("write, scribble, take notes, sign, jot, jot down, journal, write down, take note, note down, calligraph, write on, scrawl, mark, write a letter, sign a contract, write in, grade, fill out, write notes, take a note", "p"),
    "type": _act("type, work on a computer, work on a laptop, code, work at a computer, use a computer, use a laptop, type away, type on, keyboard, hack a computer, program a computer, work on her laptop, work on his laptop, text, message, use his phone, use her phone, "
                 "use a phone, text someone, chat online, work at a desk, work at his desk, work at her desk", "p"),
    "draw": _act("draw, sketch, trace, doodle, illustrate, draw on, design, color, colour in, draw a picture, sketch out, draft, color in, draw up, map out, outline", "p"),
    "paint": _act("paint, paint a picture, brush paint, spray paint, paint on, paint a portrait, decorate a wall, varnish, paint a wall, graffiti, dab, splash paint, tag", "p"),
    "photograph": _act("photograph, film, film himself, film herself, film itself, record himself, record herself, film themselves, take a photo, take a picture, take a selfie, snap a photo, record, take photos, take pictures, shoot a video, pose for a selfie, take selfies, record a video, snap, capture a photo, use a camera, broadcast, videotape, "
                       "snap a picture, film a video", "pa"),
    "phone": _act("phone, talk on the phone, answer the phone, call someone, make a call, take a call, talk on a phone, pick up the phone, answer a call, hang up the phone, make a phone call, speak on the phone, speak into a phone, talk into a phone", "p", "rest talk talk"),
    "fish": _act("fish, go fishing, cast a line, angle, reel in a fish, fly fish, cast a net, catch a fish, cast a fishing line, haul in a net, catch fish, reel", "p"),
    "play music": _act("play music, perform music, jam with, perform on stage, rehearse, perform together, busk, make music", "p"),
    "play guitar": _act("play guitar, strum, strum a guitar, play the guitar, play a guitar, pluck strings, play bass, play the ukulele, play banjo, shred, play an acoustic guitar, play an electric guitar, play the bass", "p"),
    "play violin": _act("play violin, play the violin, play a violin, fiddle, bow a violin, play cello, play the cello, play a cello, play the fiddle", "p"),
    "play drums": _act("play drums, drum, play the drums, beat a drum, play drum, play a drum, bang a drum, play a drum kit, play percussion, play bongos, play the drum, bang on drums", "p"),
    "play piano": _act("play piano, play the piano, play a piano, play keyboard, play the organ, tinkle the keys, play the keyboard, play a grand piano, play the keys", "p"),
    "play trumpet": _act("play trumpet, play the trumpet, play a trumpet, blow a trumpet, blow a horn, play saxophone, play the saxophone, play the flute, play flute, play a flute, play a saxophone, play harmonica, play the sax, play the trombone, play clarinet, play bagpipes, "
                         "play sax, play a sax, play the clarinet, play the harmonica, play the horn, play the bagpipes, toot, bugle", "p"),
    "conduct": _act("conduct, direct traffic, lead an orchestra, conduct an orchestra, conduct a choir, direct, lead, guide, coach, supervise", "p", "rest wave wave"),
    "get dressed": _act("get dressed, dress, put on a hat, try on, button up, put on shoes, wear, adjust, adjust his tie, adjust her hat, straighten, change clothes, take off his hat, adjust glasses, fix hair, undress", "p"),
}  # fmt: skip
_PASTIMES = {  # what takes things of its own, see story.reader.expected.pastimes
    "play chess": _act("play chess, play checkers, play a board game, play board games, play dominoes, play backgammon, play go, play a game of chess", "p"),
    "play cards": _act("play cards, play poker, deal cards, gamble, shuffle cards, play a card game, play uno, play blackjack", "p"),
    "play video games": _act("play video games, play a video game, play a game on, game, play on a console, play games on", "p"),
    "play tennis": _act("play tennis, play badminton, play squash, play padel, play pickleball, play ping pong, play table tennis, volley, swing a racket, rally", "p", "rest wave rest"),
    "play golf": _act("play golf, putt, tee off, swing a golf club, hit a golf ball", "p", "rest wave rest"),
    "play baseball": _act("play baseball, play cricket, hit a home run, swing a bat, bat a ball, play softball", "p", "rest wave rest"),
    "box": _act("box, spar, spar with, shadow box, shadowbox, trade punches, trade blows, throw punches, exchange punches, exchange blows, kickbox", "p", "collide walk collide", expression="angry"),
    "argue": _act("argue, quarrel, bicker, debate, have an argument, have a fight, argue with, argue about", "p", "rest talk talk", expression="angry"),
    "water": _act("water, water plants, water the plants, water flowers, water the flowers, water the garden", "p"),
    "knit": _act("knit, crochet", "p"),
    "sew": _act("sew, embroider, weave, stitch, darn, stitch up, hem, sew up, sew on, quilt", "p"),
    "knead": _act("knead, knead dough, roll dough, roll out dough, shape dough, knead bread", "p"),
    "mix music": _act("mix music, spin records, scratch records, play a set, mix tracks, dj", "p"),
    "slow dance": _act("slow dance, waltz, tango, ballroom dance, dance together, dance cheek to cheek, slow-dance", "p", "rest leap rest", expression="happy"),
    "yoga": _act("yoga, do yoga, practice yoga, practise yoga, perform yoga, flow through yoga, hold a yoga pose, strike a yoga pose, do a yoga pose, do sun salutations, stretch in yoga", "p"),
    "tree pose": _act("tree pose, do tree pose", "p"),
    "warrior pose": _act("warrior pose, do warrior pose", "p"),
    "downward dog": _act("downward dog, do dog pose", "p"),
    "cobra pose": _act("cobra pose, do cobra pose", "p"),
    "child pose": _act("child pose, do child pose", "p"),
    "meditate": _act("meditate, do lotus pose, meditate", "p"),
    "plank": _act("plank, do plank pose, plank, hold a plank, do a plank, do planks", "p"),
    "push-up": _act("push-up, do push ups, do pushups, do a push up, do a pushup, do press ups, push up", "p"),
    "sit-up": _act("sit-up, do sit ups, do situps, do crunches, do a sit up, do abdominal exercises", "p"),
    "squat": _act("squat, do squats, do a squat", "p"),
    "jumping jack": _act("jumping jack, do jumping jacks, do star jumps, exercise, work out, train, do exercises, do aerobics, do fitness, do calisthenics, do a workout, do sports", "p"),
    "lift weights": _act("lift weights, lift dumbbells, lift a barbell, lift dumbbell, lift barbell, weightlift, bench press, deadlift, do curls, do bicep curls, pump iron, powerlift, raise a barbell, lift a dumbbell", "p"),
    "blow bubbles": _act("blow bubbles", "p", expression="happy"),
    "jump rope": _act("jump rope, skip rope, jump a rope, skip with a rope, jump with a rope, jump a skipping rope, do double dutch", "p", "bounce leap leap"),
    "arm wrestle": _act("arm wrestle, armwrestle, arm-wrestle, have an arm wrestling match", "p"),
    "tug of war": _act("play tug of war, tug of war, have a tug of war", "p"),
    "fly kite": _act("fly kite", "p"),
    "tow": _act("tow, tow away, haul away", "v", "slide walk slide", goes=True),
    "plant": _act("plant seeds, plant trees, plant flowers, plant vegetables, pot up, sow, sow seeds, repot, transplant, weed, plant bulbs", "p"),
    "brush teeth": _act("brush teeth, brush his teeth, brush her teeth, brush their teeth, floss teeth", "p"),
    "comb hair": _act("comb hair, comb his hair, comb her hair, brush hair, brush her hair, brush his hair, brush her long hair, style her hair, style his hair, dry her hair, braid her hair", "p"),
    "put on makeup": _act("put on makeup, apply lipstick, apply makeup, put on lipstick, apply mascara, do her makeup, apply her makeup, apply cream", "p"),
    "tie shoes": _act("tie shoes, tie his shoes, tie her shoes, tie shoelaces, tie his shoelaces, tie her shoelaces, lace up, lace his shoes, lace her shoes, tie his laces, tie her laces, lace his boots, lace her boots", "p"),
    "hang laundry": _act("hang laundry, hang up laundry, hang out laundry, hang clothes, hang washing, hang out washing, hang up clothes, hang out the washing, hang out the laundry, hang the laundry, hang wet laundry, hang sheets, hang bed sheets", "p"),
    "cut hair": _act("cut hair, trim hair, give a haircut, cut his hair, cut her hair, get a haircut", "p"),
    "do hair": _act("do hair, coif, braid hair, style hair", "p"),
    "treat": _act("treat, bandage, heal, vaccinate, inject, tattoo, examine a patient, take his temperature, take her temperature, take blood, take blood pressure, take a blood sample, bandage up, stitch up, nurse", "p"),
    "pet": _act("pet, stroke, pat, caress, tickle, rub, scratch behind the ears, ruffle", "p", expression="happy"),
    "salute": _act("salute, stand to attention, give a salute", "p"),
    "chop wood": _act("chop wood, chop firewood, split wood, split logs, chop logs, swing an axe, split firewood, chop down, fell a tree", "p"),
    "shave": _act("shave, shave his beard, shave his face", "p"),
    "unwrap": _act("unwrap, unpack, unbox, open presents, open gifts, tear open, open a present, open a gift, open christmas presents", "p", expression="happy"),
    "toast": _act("toast, clink glasses, clink, raise a glass, raise their glasses, raise glasses, make a toast", "p", "rest wave rest", expression="happy"),
}  # fmt: skip
_HOUSEWORK = {  # what is done at a place of its own in a house, see story.reader.expected.household
    "mop": _act("mop, mop up, mop floors", "p"),
    "fold laundry": _act("fold laundry, fold clothes, fold linen, fold towels", "p"),
    "iron clothes": _act("iron clothes, iron laundry", "p"),
    "wash up": _act("wash up, wash dishes, do dishes, scrub dishes", "p"),
    "wash hands": _act("wash hands, rinse hands", "p"),
    "do laundry": _act("do laundry, load the washing machine, wash clothes", "p"),
    "make bed": _act("make bed, make the bed, change the sheets", "p"),
    "organise": _act("organise, organize, declutter, sort out, straighten up", "p"),
    "pack": _act("pack, pack up", "p"),
    "wrap": _act("wrap, gift wrap, wrap up", "p"),
    "spread butter": _act("spread butter, butter, spread jam", "p"),
    "measure": _act("measure, measure out", "p"),
    "hang picture": _act("hang picture, hang pictures", "p"),
    "decorate": _act("decorate, adorn, trim a tree", "p"),
    "help dress": _act("help dress, help into", "p"),
    "primp": _act("primp, spruce up, smarten up", "p"),
    "feed each other": _act("feed each other, feed one another", "p", expression="happy"),
    "tuck in": _act("tuck in, tuck, cover with a blanket", "p"),
}  # fmt: skip
_WITH_THE_BODY = {  # what bodies do that takes no place of its own
    "snap fingers": _act("snap fingers, snap her fingers, snap his fingers", "p"),
    "bend back": _act("arch backwards, bend backwards, arch back, bend back, bend over backwards", "p"),
    "robot dance": _act("robotdance, robot dance", "p", "rest leap rest"),
    "hula hoop": _act("hulahoop, hula hoop", "p", expression="happy"),
    "air drum": _act("airplay, air drum", "p", expression="happy"),
    "rock paper scissors": _act("pound fists, rock paper scissors, play rock paper scissors", "p", expression="happy"),
    "wrestle": _act("wrestle, grapple, sumo wrestle", "p", "collide walk collide"),
    "taichi": _act("taichi, do tai chi", "p"),
    "toe touch": _act("toetouch, toe touch, touch his toes, touch her toes, stretch his legs, stretch her legs", "p"),
    "massage": _act("massage, give a massage, massage legs, massage feet, massage back, massage shoulders, knead his back, knead her back", "p"),
    "milk a cow": _act("emulge, milk a cow", "p"),
    "smoke": _act("puff, smoke a cigarette, puff on, vape", "p"),
    "shower": _act("shower, take a shower, have a shower", "p", expression="happy"),
    "play harp": _act("play harp, play the harp, play a harp", "p"),
    "bungee jump": _act("bungeejump, bungee jump", "p", "drop leap drop"),
}  # fmt: skip
_ANIMALS = {
    "trot": _act("trot, canter, jog along, trot along", "a", "slide sprint slide", goes=True),
    "gallop": _act("gallop, gallop across, gallop through, thunder past, gallop along, stampede across", "a", "slide sprint slide", goes=True),
    "shake off": _act("shake off, shake itself, shake dry, shake off water, shake its fur, shake out, ruffle its feathers", "a"),
    "wag": _act("wag, wag its tail, wag tail, wag his tail, wag her tail, swish its tail, flick its tail", "a"),
    "bark": _act("bark, bark at, meow, growl, neigh, moo, roar, chirp, hiss, quack, oink, bleat, crow, squeak, purr, croak, hoot, tweet, caw, trumpet loudly, snarl, whinny, squawk, woof, buzz, bray, cluck, baa, ribbit, whimper, yelp, cackle loudly, "
                 "chatter, roar at, warble, growl at, hiss at, cheep, coo, grunt, snort", "a"),
    "howl": _act("howl, howl at, bay at", "a"),
    "rear": _act("rear, rear up, stand on its hind legs, rise on its hind legs, stand up on its hind legs, buck", "a"),
    "spread wings": _act("spreadwing, spread wings", "a"),
    "beat chest": _act("chestbeat, beat chest", "a"),
    "lick": _act("lick", "a"),
    "breathe fire": _act("breathe fire, spit fire, breathe flames, spit flames, spew fire, spew flames, blow fire, shoot fire, shoot flames, belch fire, belch flames, exhale fire, breathe out fire, unleash fire, spout fire", "pa"),
    "pounce": _act("pounce, pounce on, ambush, jump on prey, swipe at, leap at, strike at, bat with a paw", "a", "bounce leap bounce", goes=True),
    "wallow": _act("wallow, roll about, roll on its back, roll over, roll around", "a"),
    "groom": _act("groom, groom itself, lick its paw, preen, lick its fur, clean itself, wash itself, scratch its ear, scratch itself, lick itself, lick its paws, scratch an itch", "a"),
    "glide": _act("glide, glide over, glide across, glide past, glide through, slide smoothly, drift overhead, swan past", "avt", "slide walk slide", goes=True),
    "breach": _act("breach, leap out of the water, jump out of the water, leap out of water, jump out of water, break the surface, surface, burst out of the water", "av", "bounce leap bounce", goes=True),
}  # fmt: skip
_VEHICLES = {
    "brake": _act("brake, slam on the brakes, slow down, brake hard, come to a screeching halt, skid to a halt, screech to a halt", "v", "slide rest slide"),
    "stop": _act("stop, come to a stop, park up, pull over, come to a halt, pull up, stand parked, idle, come to rest, stall", "pavt"),
    "reverse": _act("reverse, back up, back out, roll backward, drive backwards, back in", "v", "slide walk slide", goes=True),
    "drift": _act("drift, skid, slide around, fishtail, drift around, do donuts, swerve, skid across, burn rubber, slide sideways, drift past", "vt", "slide walk slide", goes=True),
    "take off": _act("take off, lift off, launch, launch into, blast off, launch into space, lift into the air, rocket upward, lift from, get airborne, leave the ground, shoot up, liftoff, lift off from, shoot into the sky, climb into the sky, rocket", "avt", "throw walk throw", goes=True),
    "land": _act("land, touch down, alight, land on, come down to land, crash land, make a landing, land safely, splash down, come in to land, land softly, settle on", "pavt", "drop leap drop"),
    "hover": _act("hover, hover above, hang in the air, hang in midair, hover in place, hover in the air", "avt"),
    "sail": _act("sail, sail past, sail across, sail into, set sail, cruise along, sail through, voyage, sail away, steam across, navigate a", "pvt", "slide walk slide", goes=True),
    "crash": _act("crash, crash down, crash to the ground, wreck, crash land in, derail, pile up in, run aground, capsize, crash and burn, total", "pavt", "collide walk collide"),
}  # fmt: skip
_THINGS = {
    "bounce": _act("bounce, rebound, ricochet, bounce off, bounce back, bounce around, bounce along, bob up and down", "pat", "bounce leap bounce"),
    "slide": _act("slide, slip down, glide along, skid along, slide along, slide off, slide into, slip off, slide across, slip away, skim", "pavt", "slide walk slide", goes=True),
    "collide": _act("collide, collide with, knock, collide into, smash together, crash together, meet, run into, hit each other, crash into each other, collide head on", "pavt", "collide walk collide"),
    "stack": _act("stack, stack on, heap, heap up", "pavt", "stack rest stack"),
    "topple": _act("topple, fall over, collapse, topple over, tip over, overturn, turn over, crumple, cave in, come down crashing, fall apart", "pavt", "topple leap topple"),
    "hang": _act("hang, dangle, suspend, hang down, dangle from, hang up on, be suspended, hang in, droop, hang over", "pat", "pendulum wave pendulum"),
    "swing to and fro": _act("oscillate, swing to and fro, rock, rock back and forth, swing gently, sway gently, sway in the wind, sway in the breeze, sway, swing from, pendulum, nod in the wind, wave in the wind, ripple in the wind, flap in the wind, "
                             "blow in the wind, billow, ripple, rustle, flutter in the wind, undulate, flow in the wind", "pat", "pendulum wave pendulum"),
    "float": _act("float, drift along, float in, bob along, float on, float up, drift by, float past, waft, float down, float through, drift past, float in the air, drift down, drift through, float by, drift across, float over", "pavt"),
    "bob": _act("bob, bob on, bob up, bob in the water, rock on the waves, pitch and roll", "avt"),
    "sink": _act("sink, go under, sink into, sink beneath, drown, go down, sink to the bottom, sink below, set behind, sink slowly", "pavt", "drop leap drop"),
    "rise": _act("rise, burst out, burst forth, burst through, shoot out, blast out, burst up, ascend into, go up, rise up from, float upward, float upwards, emerge from the water, rise above the horizon, come up, rise from, rise into, lift into, rise out of, rise over, rise slowly, surge, swell, well up, loom up, go upward", "pavt"),
    "orbit": _act("orbit, revolve around, circle around, go around, orbit around, rotate around, spin around a, whirl about, circumnavigate", "avt", "slide walk slide"),
    "grow": _act("grow, expand, sprout, inflate, bloom, blossom, swell up, get bigger, enlarge, flower, grow taller, spring up, burst into bloom, ripen, grow larger, germinate, widen, flourish, shoot up from, bud, blow up a, spread out, stretch upward, get larger, double", "pavt"),
    "shrink": _act("shrink, deflate, wither, wilt, get smaller, contract, shrivel, shrink down, fade to nothing, dwindle", "pavt"),
    "light up": _act("light up, glow, shine, flicker, flash, illuminate, glimmer, sparkle, twinkle, blink on, glitter, gleam, pulse, shimmer, blaze, glow softly, flare, beam down, glint, radiate, glisten, throb, come on, lit up, dazzle, pulsate, glow in the dark, "
                     "sweep across, beam out, light the way, flash on and off, light the sky, cast light, come alive, cast a glow", "avt"),
    "break": _act("break, shatter, crack, crack apart, break into pieces, smash to pieces, break apart, split, fall to pieces, crumble, snap in two, disintegrate, burst, fracture, break in half, splinter, collapse into rubble, crumble into, split apart, break open, "
                  "shatter into, tear, rip, tear apart, rip apart, snap in half, fragment, break up, pop, crush, destroy, demolish, squash, flatten, break down, tear open, crumple up, split open, crumble away, shred, smash open", "pavt", "collide walk collide"),
    "explode": _act("explode, erupt violently, blow up, detonate, erupt, go off, burst into, blast apart, explode into, go boom, explode in, combust", "pavt", "collide walk collide"),
    "burn": _act("burn, catch fire, be on fire, be in flames, go up in flames, blaze up, burst into flames, crackle, smolder, smoulder, char, roast over, burn down, scorch, burn brightly, burn up, burn out", "pavt"),
    "melt": _act("melt, dissolve, thaw, liquefy, melt away, melt into, drip down, ooze, melt down", "pavt"),
    "freeze": _act("freeze, freeze over, freeze solid, turn to ice, ice over, crystallize, turn into ice, frost over", "pavt"),
    "flow": _act("flow, stream, cascade, gush, trickle, pour from, flow down, flow through, rush past, flow over, run over, wash over, lap at, lap against, flow into, spout, seep, gurgle, splash over, rush by", "t"),
    "splash": _act("splash, splash into, spray up, splash down, splatter, splash up, splash against, slosh, spurt, spray out, break on, break against, crash against, crash on, break over, crash over, crash onto, lap, break on the rocks", "pavt", "drop leap drop"),
    "fill up": _act("fill up, overflow, brim over, flood, swell over, spread through", "t"),
    "boil": _act("boil, bubble, simmer, bubble up, froth, foam, sizzle, bubble over, boil over, fizz, steam up, ferment, percolate", "t"),
    "drip": _act("drip, dribble down, leak, drop by drop, run down the, trickle down, drip from, drip onto, ooze out", "t", "drop leap drop"),
    "fall softly": _act("fall softly, rain down, drift to the ground, flutter down, float to the ground, come down softly, fall gently, settle onto, rain, snow, swirl down, shower down, cascade down, fall from the sky, drizzle down", "t", "drop leap drop"),
    "appear": _act("appear, materialize, materialise, come into view, show up, pop up, fade in, emerge slowly, come into focus, become visible, reveal, turn up, pop out, spawn, be revealed, arise, form, come to life, come into existence", "pavt"),
    "vanish": _act("vanish, disappear, fade away, fade out, go away, dissolve into, dematerialize, evaporate, disappear into, fade, vanish into, teleport, die, dissipate, disperse, dissolve away, recede, fade into", "pavt"),
    "transform": _act("transform, assemble, assemble itself, come together, fall into place, snap together, reassemble itself, turn into, morph, become, change into, transform into, morph into, shapeshift, evolve into, change, evolve, unfold into, reassemble, melt into a, metamorphose, shift, mutate, morph between, change color, change colour, "
                      "assemble itself, alter, convert, develop into", "pavt"),
    "steam": _act("steam, emit steam, give off steam, smoke, billow smoke, puff smoke, rise in wisps, emit smoke, curl up, rise in curls, fume, waft up, belch smoke, spew smoke", "vt"),
    "turn wheels": _act("turn wheels, turn gears, whir, tick, hum, whirr, tick tock, operate itself, function, work smoothly, mesh, churn away, grind away, mesh together, print, process", "vt", "roll rest roll"),
    "ring": _act("ring, chime, toll, ring out, jingle, ding, peal, sound, clang, beep, honk, blare, buzz loudly, wail loudly, toot its horn, honk its horn, bong", "pvt"),
}  # fmt: skip
ACTS: dict[str, Act] = {
    **_STANDING,
    **_GOING,
    **_GESTURES,
    **_HANDLING,
    **_PASTIMES,
    **_HOUSEWORK,
    **_WITH_THE_BODY,
    **_ANIMALS,
    **_VEHICLES,
    **_THINGS,
}
BY_TOOLS = frozenset(
    ("stir", "sweep", "mop", "wipe", "hammer", "dig", "write", "draw", "paint", "rake")
)  # what people do, and tools
PROPS_FOR: dict[str, str] = {  # what an act needs and nobody may have named: act → a name of the catalogue
    "read": "book", "write": "pen", "draw": "pen", "type": "laptop", "paint": "brush", "drink": "cup", "sweep": "broom", "mop": "mop", "dig": "shovel", "hammer": "hammer", "play guitar": "guitar", "play violin": "violin", "play drums": "drum kit",
    "play piano": "piano", "play trumpet": "trumpet", "phone": "phone", "photograph": "camera", "surf": "surfboard", "pedal": "bicycle", "ski": "skis", "row": "rowing boat", "dribble": "basketball", "dunk": "basketball",
    "play video games": "game pad", "hula hoop": "hula hoop", "play harp": "harp", "milk a cow": "bucket", "smoke": "cigarette", "shower": "shower", "brush teeth": "toothbrush", "comb hair": "brush", "lift weights": "barbell", "blow bubbles": "bubble wand", "hang laundry": "clothesline", "put on makeup": "lipstick", "play tennis": "racket", "play golf": "golf club", "play baseball": "bat", "water": "watering can", "toast": "wine glass", "knit": "knitting",
    "stir": "spoon", "mix music": "turntables", "cook": "pan", "cut": "knife", "chop wood": "axe", "play ball": "football", "rake": "broom", "fish": "fishing rod",
}  # fmt: skip
NEED_AN_OBJECT = frozenset(
    [
        "build",
        "give",
        "pour",
        "stir",
        "pick up",
        "put down",
        "open",
        "close",
        "hold",
        "carry",
        "lift",
        "press",
        "turn on",
        "turn off",
        "cut",
        "feed",
        "fill up",
        "get dressed",
    ]
)  # done by people and animals to something; without it they are a manner of speaking
SPEED_WORDS: dict[str, float] = {  # adverbs: how much faster than usual
    "slowly": 0.55, "gently": 0.65, "softly": 0.7, "gracefully": 0.8, "quickly": 1.6, "fast": 1.7, "rapidly": 1.8, "swiftly": 1.6, "suddenly": 1.6, "hurriedly": 1.5, "leisurely": 0.6, "lazily": 0.5, "calmly": 0.75,
    "carefully": 0.6, "frantically": 1.8, "furiously": 1.8, "at full speed": 2.0, "at high speed": 2.0, "briskly": 1.3, "gradually": 0.5, "energetically": 1.4, "vigorously": 1.5, "wildly": 1.6, "steadily": 1.0, "quietly": 0.8,
    "violently": 1.7, "smoothly": 0.9, "abruptly": 1.7, "at speed": 1.6, "in a hurry": 1.5, "peacefully": 0.7, "delicately": 0.6, "cautiously": 0.6, "majestically": 0.7, "sluggishly": 0.5,
}  # fmt: skip


def doer(family: str) -> str:
    """What kind of doer the members of a family are."""
    return PERSON if family == "person" else ANIMAL if family in ALIVE else VEHICLE if family in DRIVEN else THING


def acts_by_word() -> dict[str, tuple[str, ...]]:
    """Map every verb in its base form to the acts it may ask for, the likeliest first."""
    found: dict[str, tuple[str, ...]] = {}
    for name, act in ACTS.items():
        for word in act.words:
            found[word] = (name, *found.get(word, ())) if word == name else (*found.get(word, ()), name)
    return found


def act_for(names: tuple[str, ...], doer: str) -> str:
    """Return the first of several acts that a kind of doer can do, else the first if it goes from place to place; "" for none."""
    able = next((name for name in names if doer in ACTS[name].doers), "")
    return able or (names[0] if names and ACTS[names[0]].goes else "")
