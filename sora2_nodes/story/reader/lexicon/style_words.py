"""Camera, angle, tone, soundtrack and pace. `~` marks a phrase that only stands in."""

CAMERAS = {
    "static": "static shot, static camera, fixed camera, locked off, locked off shot, tripod, tripod shot, still camera, stationary camera, "
    "camera is still, camera stays still, no camera movement, camera does not move, fixed shot, camera holds, camera remains still, "
    "static, camera stays, still shot, locked camera",
    "pan_left": "pan left, pan to the left, panning left, pan shot left, camera turns left, left pan",
    "pan_right": "pan, pan right, pan to the right, panning right, panning shot, pan shot, camera turns right, ~whip pan, ~pan across, "
    "camera turns, right pan",
    "tilt_up": "tilt up, tilt, tilting up, tilt shot, camera looks up, tilt upwards",
    "tilt_down": "tilt down, tilting down, camera looks down, tilt downwards",
    "dolly_in": "dolly in, dolly, push in, ~zoom in, ~zoom, zooming in, camera moves in, camera moves closer, camera approaches, dolly forward, "
    "camera moves forward, camera pushes in, moves in closer, dolly shot, ~camera zooms, ~fly in, move closer, moves towards, dolly closer, "
    "camera closes in, camera comes closer, camera flies in, truck in, move in, camera moves",
    "dolly_out": "dolly out, pull out, pull back, ~zoom out, zooming out, camera moves back, camera moves away, dolly back, camera pulls back, "
    "camera pulls away, camera retreats, dolly backward, dolly backwards, camera backs away, truck out, move back",
    "track_left": "track left, tracking left, truck left, tracking shot left, camera moves left, slide left shot, camera slides left",
    "track_right": "track right, tracking shot, tracking right, truck right, following shot, camera follows, dolly zoom, camera moves right, "
    "follow shot, ~follow cam, side tracking shot, camera slides, camera glides, camera moves along, lateral tracking shot, camera slides right, "
    "camera travels, trucking shot, camera trails, tracking",
    "orbit_left": "orbit left, orbit, circle, camera circles, camera spins, orbiting shot, orbit shot, ~arc shot, camera rotates, arc left, revolve around, "
    "rotating camera, circling shot, 360 shot, camera moves around, turntable shot, camera revolves, rotating shot, ~360 degree shot, ~bullet time",
    "orbit_right": "orbit right, circle right, arc right, orbit clockwise",
    "crane_up": "crane up, crane shot, camera rises, jib up, boom up, rising shot, pedestal up, camera lifts, ~drone shot, camera ascends, camera goes up, "
    "camera moves up, ~drone footage, camera flies up, boom shot, jib shot",
    "crane_down": "crane down, camera descends, jib down, boom down, camera lowers, pedestal down, camera drops, camera goes down, camera moves down",
    "handheld": "handheld, hand held, shaky camera, shaky cam, handheld camera, ~documentary style, ~found footage, ~vlog, ~vlog style, ~pov, camera shakes, "
    "~first person, ~point of view, handheld shot, ~bodycam, ~gopro, handheld footage, ~selfie",
}
ANGLES = {
    "eye_level": "eye level, straight on, ~medium shot, ~mid shot, ~side view, ~front view, eye level shot, ~frontal, ~profile view, ~over the shoulder, "
    "~medium close up, ~full shot, at eye level, ~two shot, ~cowboy shot, ~dutch angle, eye-level",
    "low": "low angle, low angle shot, worms eye view, worm eye view, from below, ground level, ~hero shot, low shot, from a low angle, seen from below, "
    "low camera, ground level shot, camera low to the ground, camera low, camera close to the ground, low to the ground, from ground level, camera on the ground",
    "high": "high angle, high angle shot, birds eye view, bird eye view, top down, from above, overhead, overhead shot, aerial view, aerial shot, aerial, "
    "top view, seen from above, camera high up, camera above, ~drone view, top down view, top down shot, from a high angle, looking down, birds eye, bird s eye view, overhead view",
    "close_up": "close up, closeup, close up shot, extreme close up, macro, macro shot, tight shot, ~detail shot, close shot, ~intimate shot, ~macro lens, "
    "in close up, close view, zoomed in view",
    "wide": "wide, wide shot, wide angle, establishing shot, long shot, wide view, ~panorama, ~panoramic, far away view, from a distance, from afar, full view, "
    "extreme wide shot, wide angle shot, ~fisheye, ~landscape shot, panoramic view, ~distant shot, wide lens, panoramic shot",
}
TONES = {
    "neutral": "neutral, natural colors, natural colours, ~realistic, ~photorealistic, ~cinematic, neutral tone, ~documentary look, natural look, ~lifelike, "
    "~hyperrealistic, ~photo realistic, ~film look, ~cinematic look, neutral tones",
    "warm": "warm, warm tone, warm tones, warm colors, warm colours, ~cozy, ~cosy, ~nostalgic, ~romantic, ~vintage, ~sepia, ~retro, golden tones, ~amber tones, "
    "~dreamy, ~1970s, ~70s, ~inviting, ~autumnal, warm color grade, ~old film",
    "cool": "cool, cool tone, cool tones, cool colors, cool colours, cold, ~bluish, ~wintry, ~sci fi, ~futuristic, ~blue tones, cold tones, "
    "cool color grade, cold colors, cold colours, ~cold light, ~sterile, ~icy tones",
    "vivid": "vivid, vibrant, colorful, colourful, saturated, bold colors, bold colours, ~neon colors, bright colors, bright colours, ~cartoon, ~cartoonish, "
    "~playful, ~psychedelic, ~anime, ~anime style, high saturation, ~pop art, ~pixar style, ~animated, ~hdr, vivid colors, vibrant colors, ~surreal, ~technicolor",
    "muted": "muted, pastel, desaturated, washed out, faded, ~soft colors, ~soft colours, ~melancholy, ~melancholic, ~sad, ~bleak, ~minimalist, ~gritty, "
    "muted colors, muted colours, pastel colors, pastel colours, ~moody, ~subdued, low saturation, ~dull, ~somber, ~sombre, ~lonely, muted tones",
    "noir": "noir, film noir, black and white film, monochrome, high contrast, ~dramatic lighting, ~chiaroscuro, ~black and white movie, "
    "~silent film, ~dramatic light, in black and white, ~b w, ~horror, ~spooky, ~hard light, ~dramatic shadows, black and white footage, ~gothic, greyscale, grayscale",
}
SOUNDTRACKS = {  # mood words; they choose the soundtrack beside a MUSIC word
    "calm": "calm, gentle, soft, slow, relaxing, peaceful, soothing, quiet, serene, mellow, ~piano, ~acoustic, ~lofi, ~lo fi, ~classical, tranquil, ~romantic, "
    "~sad, ~melancholic, ~guitar, ~harp, ~flute, ~jazz, ~emotional, ~beautiful, ~soulful, tender, ~violin, ~orchestral, ~melancholy, ~sweet, ~lullaby",
    "upbeat": "upbeat, happy, cheerful, energetic, lively, fast, fun, joyful, ~funky, ~pop, ~rock, ~electronic, ~techno, ~dance, ~party, ~playful, ~hip hop, "
    "~disco, ~circus, ~jazzy, bouncy, ~folk, ~punk, ~bright, ~catchy, ~ukulele, ~driving, ~inspiring, ~triumphant, ~uplifting, ~house, ~swing, ~corporate",
    "tense": "tense, suspenseful, dramatic, dark, ominous, scary, ~epic, thrilling, ~eerie, ~creepy, ~action, ~horror, ~heavy, ~intense, ~metal, menacing, "
    "~mysterious, ~haunting, ~strings, ~spooky, ~cinematic, ~drums, ~thriller, ~war, ~anxious",
    "ambient": "ambient, atmospheric, ethereal, ~drone, ~dreamy, ~spacey, ~background, ~synth, ~meditative, ~new age, ~minimal, ~spa, ~space, ~synthwave, ~hypnotic",
}
MUSIC = "music, soundtrack, score, song, tune, melody, musical score, background music, theme, beat, beats, track playing, audio track, film score, piano music"
SOUND_MOODS = {
    "tense": "tense, suspenseful, suspense, tension, ominous, thriller"
}  # choose the soundtrack by themselves
NOISES = (  # what is only to be heard
    "sound, noise, sound effect, bang, thud, clink, clank, clang, clunk, boom, clatter, rattle, ding, plop, splat, squeak, creak, rumble, hum, buzz, "
    "roar, click, tick, ticking, crackle, jingle, chime, rustle, whoosh, echo, footstep, applause, laughter, chatter, birdsong, birds chirping, "
    "birds singing, chirping birds, singing birds, bird song, crickets chirping, chirping crickets, waves crashing, crashing waves, wind howling, "
    "howling wind, wind blowing, crowd cheering, cheering crowd, crowd noise, dogs barking, dog barking, barking dogs, church bells, traffic noise, "
    "audience laughs, audience laughing, audience claps, audience cheers, thunder, thunder rumbling, rolling thunder, cheering from the crowd, crackling fire, thump, splash"
)
LOUDNESS = ("loud", "dull", "deafening", "quiet", "muffled", "satisfying", "soft")
BANGS = (
    "crash",
    "slap",
    "smash",
    "pop",
    "hit",
    "knock",
    "impact",
    "clap",
    "scream",
    "snap",
    "crack",
    "whistle",
    "explosion",
)
PACES = {
    "slow": "slowly, slow motion, slow mo, in slow motion, slow, slow paced, leisurely, unhurried, ~gently, ~lazily, ~softly, ~gradually, super slow motion, "
    "~peacefully, slowmo, ~calmly, ~gracefully, at a slow pace, ~carefully, ~quietly, ~smoothly, slow paced, slower, ~sluggishly, ~delicately",
    "fast": "fast, quickly, quick, rapidly, rapid, speedy, fast paced, at high speed, high speed, ~hard, ~energetic, ~frantic, ~frantically, swiftly, ~timelapse, "
    "~time lapse, ~violently, ~hurriedly, ~hyperlapse, fast motion, at full speed, ~vigorously, swift, ~forcefully, faster, ~furiously, at speed, ~suddenly, "
    "~wildly, ~dynamic, ~action packed, ~excitedly, speeding, ~briskly, fast forward",
}
