"""The scenes of the module three-notebooks."""

from cast import *
from rooms import *
from small_things import hatch

PICTURES = {}


def picture(draw):
    PICTURES[f"three-notebooks/scenes/{draw.__name__}.svg"] = draw
    return draw


@picture
def handover():
    s = office(MORNING, clock=(13, 55))
    s.patch([(1.3, 0.005, 4.8), (2.6, 0.005, 4.8), (1.5, 0.005, 2.4), (0.2, 0.005, 2.4)], 0.2, MORNING[0])
    # one arm is in his coat already
    x, y = s.flat((0.85, 0, 3.5))
    s.add(
        f'<g transform="translate({number(x)} {number(y)})scale(1.71)"><path d="M-4-144q24-6 30 10q10 40 8 84q-22 8-40 0z" fill="{s.across(UMBER, shade(UMBER, 0.7))}"/><path d="M22-130q4 40 0 82" fill="none" stroke="{shade(UMBER, 0.6)}" stroke-width="1.4"/></g>'
    )
    stand(
        s,
        BRAM,
        pose("stand_q", arms=[((-22, 116), (-20, 96)), ((20, 116), (33, 112))]),
        0.85,
        3.5,
        flip=True,
        holds=[(1, ("over", keys()))],
    )
    s.add(
        f'<g transform="translate({number(x)} {number(y)})scale(1.71)"><path d="{compact(limb(((17, 134), (23, 116), (21, 100)), (14.5, 13.5, 11)))}" fill="{s.across(shade(UMBER, 1.08), shade(UMBER, 0.8))}"/></g>'
    )
    spot = s.desk(-0.5, 2.75, 2.5, 0.85)
    s.screen(spot, -0.85, 0.15, 0.75, turn=-20)
    s.sheet(spot, 0.2, -0.05, 0.75, 0.34, 0.46, -8)
    s.mug((-0.75, 0.75, 2.62), RUST)
    s.frame(170, 70, 660)
    s.vignette()
    return s


@picture
def cold_meals():
    s = hatch(inside="#cdb98f")
    s.window("back", 0.35, 1.4, 1.25, 2.3, DARK, bars=4, panes=1)
    s.window("back", 5.6, 1.4, 6.5, 2.3, DARK, bars=4, panes=1)
    s.counter(-0.3, 5.1, 3.3, 0.5, 1.0)
    # an empty counter; a trolley with covered trays has not come
    for i, x in enumerate((-1.5, -1.2, -0.9)):
        s.box(Spot(x, 5.1), -0.13, 1.0, -0.12, 0.13, 1.05 + 0.02 * i, 0.12, STEEL, MIST)
    stand(s, MEN[0], "crossed", -2.55, 4.5)
    stand(s, MEN[4], "pockets", -1.95, 4.15, flip=True)
    stand(s, IDRIS, "hands", -1.1, 4.55)
    stand(s, DANIEL, "talk", -0.15, 3.9)
    stand(s, MEN[6], "stand_q", 0.75, 4.5, flip=True)
    stand(s, MEN[1], "stand_q", 1.3, 4.75, flip=True)
    stand(s, MEN[3], "side", 1.8, 4.3, flip=True)
    s.dusk(480, 190, 640, 0.55, "#1f3058", 0.0)
    s.glow(480, 120, 380, 230, "#ffe2a8", 0.35)
    s.frame(95, 110, 690)
    return s


@picture
def cell_search():
    def inside(s):
        # a mat, a man who kneels with his back to us, a shelf with a book in a cloth and a notebook
        s.face([(-0.28, 0.008, 5.75), (0.45, 0.008, 5.75), (0.45, 0.008, 4.35), (-0.28, 0.008, 4.35)], CLAY)
        s.face(
            [(-0.2, 0.009, 5.68), (0.37, 0.009, 5.68), (0.37, 0.009, 4.42), (-0.2, 0.009, 4.42)], "none", 1, OCHRE, 1.6
        )
        stand(s, DANIEL, "kneel_back", 0.08, 4.8, shadow=False)
        s.boxes(Spot(1.02, 5.05), (-0.12, 1.385, -0.2, 0.12, 1.46, 0.12, SAGE))

    s = cell(DAY, STEEL, inside)
    s.frame(220, 90, 640)
    s.vignette()
    return s


@picture
def history_circle():
    s = day_room(EVENING)
    # old maps on the wall between the windows
    s.framed("back", 2.68, 1.35, 3.2, 2.2, "#dcc89a", UMBER, 0.03)
    s.lines(
        [
            (
                s.at("back", 2.75 + 0.1 * i, 1.45 + 0.13 * ((i * 3) % 5), 0.03),
                s.at("back", 2.85 + 0.1 * i, 1.6 + 0.12 * ((i * 2) % 4), 0.03),
            )
            for i in range(4)
        ],
        CLAY,
        1.6,
    )
    s.framed("back", 5.45, 1.3, 7.3, 2.35, "#e3d3a8", UMBER, 0.03)
    x0, y0 = s.flat(s.at("back", 5.45, 2.35, 0.03))
    s.add(
        f'<g transform="translate({number(x0)} {number(y0)})"><path d="M14 22q30-14 46 4t40 0 30 14l-10 24q-22 14-46 6t-48 8l-20-24z" fill="#b9c3a0"/><path d="M20 60q24-30 60-18t56-16M70 16q-4 30 8 62" fill="none" stroke="{CLAY}" stroke-width="1.6" stroke-dasharray="4 4"/><circle cx="86" cy="42" r="4" fill="{RUST}"/></g>'
    )
    ring = [
        (MEN[7], -1.75, 5.0, "sit_q", False),
        (MEN[2], -0.75, 5.35, "sit", False),
        (KURT, 0.3, 5.4, "sit", False),
        (MEN[5], 1.3, 5.2, "sit", False),
        (MEN[0], 1.75, 4.6, "sit_q", True),
    ]
    for who, x, z, p, f in ring:
        s.chair(x, z + 0.08, 0, TEAL)
        j = pose(p)
        if who is KURT:
            j = pose("sit", arms=[((-24, 74), (-8, 66)), ((25, 76), (30, 98))])
        stand(s, who, j, x, z, flip=f, shadow=False, holds=[(0, ("over", notebook(NAVY)))] if who is KURT else ())
    s.table(0.25, 4.2, 1.3, 0.7, 0.5)
    spot = Spot(0.25, 4.2)
    s.face(
        [spot((-0.55, 0.505, -0.25)), spot((-0.5, 0.505, 0.28)), spot((0.5, 0.505, 0.25)), spot((0.55, 0.505, -0.28))],
        "#e3d3a8",
    )
    s.lines(
        [(spot((-0.4, 0.507, -0.1)), spot((0.0, 0.507, 0.12))), (spot((0.0, 0.507, 0.12)), spot((0.42, 0.507, -0.05)))],
        CLAY,
        1.6,
    )
    s.chair(-1.5, 3.55, 150, TEAL)
    stand(s, MEN[1], "sit_back", -1.45, 3.45, shadow=False)
    # the cleaner goes, the mop stays at the wall
    x, y = s.flat((2.85, 0, 6.1))
    s.lines([((2.85, 0.15, 6.2), (3.0, 1.5, 6.5))], WOOD, 4)
    s.add(f'<g transform="translate({number(x - 6)} {number(y - 34)})scale(1.05)">{bucket(TEAL)}</g>')
    stand(s, NOEL, "walk", 3.4, 5.3)
    s.dusk(480, 250, 700, 0.5, "#1f3058", 0.0)
    s.glow(470, 110, 430, 230, "#ffe2a8", 0.35)
    s.frame(190, 110, 690)
    return s


@picture
def showers():
    s = Stage(eye=(0, 1.58, 0), focus=600, horizon=205)
    s.room(-3.4, 3.4, 0, 5.4, 2.8, wall="#dfe3da", dado="#c9d5d1", floor="#a5adab", tiles=0.5, dado_height=1.9)
    # tiles
    s.lines(
        [(s.at("back", u, 0, 0.01), s.at("back", u, 1.9, 0.01)) for u in (0.34 * i for i in range(1, 20))]
        + [(s.at("back", 0, 0.34 * i, 0.01), s.at("back", 6.8, 0.34 * i, 0.01)) for i in range(1, 6)],
        WHITE,
        1,
        0.6,
    )
    # five showers behind low walls; over three of them hangs a cord
    for i in range(5):
        u = 0.95 + i * 1.1
        x, y = s.flat(s.at("back", u, 2.05, 0.1))
        s.shape(path("M", (x, y), "v", -26, "q", (0, -12), (16, -12), "q", (14, 0), (14, 12)), "none", STEEL, 5)
        s.shape(path("M", (x + 20, y - 20), "h", 20, "l", (-4, -7), "h", -12, "z"), SLATE)
        s.on("back", u - 0.05, 0.9, u + 0.05, 2.05, STEEL, 0.05)
        s.on("back", u - 0.1, 1.15, u + 0.1, 1.3, SLATE, 0.07)
        if i in (0, 2, 4):
            for a, b in ((-0.45, 0.42),):
                s.lines(
                    [
                        (s.at("back", u + a, 1.62, 0.3), s.at("back", u + b, 1.5, 0.3)),
                        (s.at("back", u + a, 1.5, 0.3), s.at("back", u + b, 1.62, 0.3)),
                    ],
                    RUST,
                    4,
                )
        else:
            s.lines(
                [((u - 3.4 + 0.1 + 0.05 * k, 2.05, 5.2), (u - 3.4 + 0.06 + 0.07 * k, 0.15, 5.15)) for k in range(4)],
                WHITE,
                1.4,
                0.75,
            )
    for i in range(6):
        x = -3.0 + i * 1.1
        s.box(Spot(x, 4.95), -0.04, 0, -0.45, 0.04, 1.45, 0.45, "#b9c6c4", WHITE)
    s.face([(-1.4, 0.004, 4.5), (0.2, 0.004, 4.6), (0.0, 0.004, 4.1), (-1.0, 0.004, 4.0)], "#8fa3a5", 0.4)
    stand(s, ELIO, "give", 0.9, 3.6, flip=True, holds=[(1, ("under", paper(turn=-6) + paper(turn=8)))])
    s.strip(-1.0, 1.0, 3.4, 3.7)
    s.frame(200, 70, 640)
    s.vignette()
    return s


@picture
def a_word():
    s = Stage(eye=(0, 1.52, 0), focus=600, horizon=200)
    s.room(-2.8, 2.8, 0, 4.8, 2.65, wall="#ebe1cb", dado=None, floor="#a98f6b", tiles=0)
    s.window("back", 2.2, 1.1, 3.6, 2.1, EVENING, panes=2, frame="#cfc8b4", hill="#7f8f86")
    tones = (RUST, NAVY, MOSS, OCHRE, TEAL, CLAY, SLATE, CREAM)
    goods = []
    for level in range(4):
        u, i = 0.06, 0
        while u < 1.15:
            w = 0.05 + 0.03 * ((i * 5 + level * 3) % 3)
            if (i + level * 2) % 9 != 7:
                goods.append((level, u, w, 0.2 + 0.03 * ((i * 3 + level) % 4), tones[(i * 3 + level * 5) % 8]))
            u += w + 0.012
            i += 1
    s.shelf(-2.0, 4.62, 1.3, (0.35, 0.8, 1.25, 1.7), d=0.3, goods=goods)
    s.door("right", s.along("right", 4.2), 0.9, 2.05, WOOD, UMBER, pane="#e9e2cc")
    # carpet, low table with tea
    s.face([(-1.7, 0.004, 4.3), (1.7, 0.004, 4.3), (2.0, 0.004, 2.4), (-2.0, 0.004, 2.4)], CLAY)
    s.face([(-1.58, 0.005, 4.2), (1.58, 0.005, 4.2), (1.84, 0.005, 2.52), (-1.84, 0.005, 2.52)], "none", 1, OCHRE, 2)
    s.armchair(-1.15, 3.9, -15, MOSS)
    stand(s, RUTH, pose("sit_q", arms=[((-17, 72), (8, 62)), ((20, 73), (34, 78))]), -1.1, 3.8, shadow=False)
    s.box(Spot(0, 0), 0.95, 0, 4.35, 2.0, 0.82, 4.8, WOOD, shade(WOOD, 1.12))
    x, y = s.flat((1.2, 0.82, 4.5))
    s.add(
        f'<g transform="translate({number(x)} {number(y)})scale(1.15)"><path d="M-16 0q-4-20 4-30h18q8 10 5 30z" fill="{s.across(MIST, SLATE)}"/><path d="M-14-20l-10-6M11-24q12 2 8 18" fill="none" stroke="{SLATE}" stroke-width="3"/><path d="M-8-30q3-6 10-6t9 6z" fill="{INK}"/></g>'
    )
    stand(
        s,
        YUSUF,
        pose("stand_q", arms=[((-19, 114), (4, 106)), ((18, 114), (16, 106))]),
        0.62,
        4.05,
        flip=True,
        holds=[(1, ("over", mug(TEAL)))],
    )
    s.table(-0.15, 3.2, 0.9, 0.5, 0.45)
    s.mug((-0.35, 0.45, 3.2), RUST, 1, True)
    s.mug((0.1, 0.45, 3.15), CREAM, 1, True)
    s.plant((2.3, 0.0, 4.3), 1.5)
    s.glow(s.flat((0, 2.2, 4.5))[0], 130, 380, 230, "#ffe2a8", 0.4)
    s.frame(170, 90, 650)
    s.vignette(0.42)
    return s


@picture
def a_file():
    s = hall(DAY)
    stairs(s, -1.9, 5.4, 1.3, 14, 0.19, 0.27, STEEL, 1)
    stand(
        s,
        DANIEL,
        pose("hands", arms=[((-23, 117), (-6, 113)), ((23, 117), (6, 113))]),
        -0.4,
        3.9,
        holds=[(1, ("over", notebook(RUST)))],
    )
    s.shaft([(520, 0), (720, 0), (420, 500), (120, 500)], 0.13)
    s.frame(230, 120, 400)
    s.vignette(0.4)
    return s


@picture
def bruise():
    s = landing(DAY, open_doors=(1,))
    railing(s)
    # above, across the gap: two men at a railing
    x1 = 5.4
    s.face([(x1 - 1.15, 2.6, 1), (x1, 2.6, 1), (x1, 2.6, 26), (x1 - 1.15, 2.6, 26)], "#66767c")
    s.face([(x1 - 1.15, 2.4, 1), (x1 - 1.15, 2.6, 1), (x1 - 1.15, 2.6, 26), (x1 - 1.15, 2.4, 26)], "#8b989a")
    for i in range(7):
        z = 4.2 + i * 3
        s.face(
            [(x1 - 0.01, 2.6, z), (x1 - 0.01, 4.65, z), (x1 - 0.01, 4.65, z + 0.95), (x1 - 0.01, 2.6, z + 0.95)],
            shade(TEAL, 0.9),
        )
    stand(s, MEN[7], "lean", 4.55, 10.4, y=2.6, flip=True, shadow=False)
    stand(s, MEN[0], "crossed", 4.6, 9.3, y=2.6, flip=True, shadow=False)
    s.lines(
        [((x1 - 1.15, 3.65, 1), (x1 - 1.15, 3.65, 26)), ((x1 - 1.15, 3.15, 1), (x1 - 1.15, 3.15, 26))]
        + [((x1 - 1.15, 2.6, z), (x1 - 1.15, 3.65, z)) for z in range(3, 26)],
        SLATE,
        1.6,
        0.9,
    )
    # wet floor
    s.face([(-1.2, 0.004, 3.0), (0.6, 0.004, 3.0), (0.5, 0.004, 4.9), (-1.1, 0.004, 4.9)], "#e9eef0", 0.35)
    s.shadow(0.62, 3.9, 0.22, 0.12, 0.3)
    bx, by = s.flat((0.62, 0, 3.9))
    s.add(f'<g transform="translate({number(bx)} {number(by - 46)})scale(1.55)">{bucket(OCHRE)}</g>')
    stand(
        s,
        NOEL,
        "mop",
        -0.75,
        3.7,
        holds=[
            (
                1,
                (
                    "under",
                    f'<path d="M6-48L26 90" stroke="{WOOD}" stroke-width="3"/><path d="M14 84h26l4 10H12z" fill="{LINEN}"/>',
                ),
            )
        ],
    )
    s.frame(140, 26, 760)
    s.vignette(0.4)
    return s


@picture
def report():
    s = office(DARK, clock=(21, 20))
    stand(
        s,
        BRAM,
        pose("pockets", arms=[((-24, 114), (-14, 92)), ((22, 114), (30, 106))]),
        2.3,
        4.9,
        flip=True,
        holds=[(1, ("over", keys()))],
    )
    spot = s.desk(-0.3, 2.6, 2.7, 0.9)
    s.phone((-1.15, 0.77, 2.7), NAVY)
    s.dusk(430, 250, 560, 0.72, "#15233a", 0.05)
    s.screen(spot, 0.05, 0.1, 0.75, 0.8, 0.48, 0, on="#eef3ee")
    x, y = s.flat((-0.25, 1.1, 2.6))
    s.glow(x, y, 300, 200, "#dcefef", 0.4)
    k = spot((0.05, 0.76, -0.28))
    s.face(
        [
            (k[0] - 0.3, 0.757, k[2] - 0.08),
            (k[0] - 0.28, 0.757, k[2] + 0.08),
            (k[0] + 0.28, 0.757, k[2] + 0.08),
            (k[0] + 0.3, 0.757, k[2] - 0.08),
        ],
        "#4b5963",
    )
    s.mug((0.75, 0.75, 2.5), RUST)
    s.frame(170, 66, 680)
    return s


@picture
def news():
    s = staff_room(MORNING)
    # a screen on the wall, with the sort of picture that news has: no more than light
    s.box(Spot(0.62, 5.45), -0.02, 1.15, -0.04, 0.0, 1.2, 0.0, INK)
    s.on("back", 3.75, 1.05, 5.0, 1.85, INK, 0.05)
    s.on("back", 3.8, 1.1, 4.95, 1.8, s.down("#7d97a5", "#c4cfd0"), 0.06)
    s.on("back", 3.8, 1.1, 4.95, 1.24, CLAY, 0.065)
    s.lines([(s.at("back", 3.9, 1.17, 0.07), s.at("back", 4.7, 1.17, 0.07))], WHITE, 3)
    stand(s, ODILE, "crossed", 0.95, 3.9, flip=True)
    stand(s, BRAM, "talk", -0.75, 3.8)
    stand(s, OFFICERS[0], pose("back"), 0.1, 4.6)
    s.table(1.9, 3.2, 0.9, 0.6, 0.45)
    s.mug((1.7, 0.45, 3.2), RUST)
    s.armchair(-2.3, 3.5, -40, MOSS)
    s.tint("#f0b070", 0.07)
    s.frame(250, 100, 500)
    s.vignette(0.42)
    return s


@picture
def case_meeting():
    s = meeting_room(DAY, board=False)
    s.notices("back", 2.5, 1.1, 4.0, 2.05, 4)
    for who, x, z, p in (
        (RUTH, -1.75, 4.75, "table"),
        (WOMEN[0], -0.75, 4.98, "table"),
        (ODILE, 0.35, 5.0, "table"),
        (MEN[8], 1.45, 4.85, "table"),
    ):
        s.chair(x, z + 0.1, 0, TEAL)
        stand(s, who, p, x, z, shadow=False)
    oval(s, 0, 3.85, 2.2, 0.85, 0.74, WOOD)
    spot = Spot(0, 3.85)
    for x, z, t in ((-1.4, 0.35, 12), (-0.6, 0.5, -4), (1.2, 0.4, -10)):
        s.sheet(spot, x, z, 0.74, turn=t)
    for k in range(3):
        s.box(
            Spot(0.35, 4.15, 6 * k),
            -0.17,
            0.74 + 0.03 * k,
            -0.12,
            0.17,
            0.77 + 0.03 * k,
            0.12,
            (TEAL, OCHRE, SAND)[k],
            shade((TEAL, OCHRE, SAND)[k], 1.12),
        )
    s.mug((-1.1, 0.74, 3.75), RUST)
    s.mug((1.6, 0.74, 3.8), CREAM)
    s.chair(-1.25, 2.85, 180, TEAL)
    stand(s, BRAM, "sit_back", -1.2, 2.75, shadow=False)
    s.chair(1.25, 2.9, 180, TEAL)
    s.frame(130, 130, 680)
    s.vignette()
    return s


@picture
def measures():
    s = day_room(DAY)
    s.patch([(-3.6, 0.006, 6.2), (-2.2, 0.006, 6.2), (-1.6, 0.006, 3.4), (-3.4, 0.006, 3.4)], 0.3)
    # a flag of no country hangs in folds
    s.lines([(s.at("back", 2.95, 0.6, 0.15), s.at("back", 2.95, 2.75, 0.15))], UMBER, 5)
    x, y = s.flat(s.at("back", 2.95, 2.7, 0.15))
    s.add(
        f'<g transform="translate({number(x)} {number(y)})"><path d="M0 0h62q6 22 2 44t4 74q-18 8-34 0t-34 2z" fill="{s.across(LINEN, shade(LINEN, 0.8))}"/><path d="M0 0h32v59q-16 6-32 0zM32 59q16-5 33 0 5 28 3 59-18 8-36-2z" fill="{MOSS}"/><path d="M14 0q4 60-2 118M48 0q6 60 2 116" fill="none" stroke="{INK}" stroke-width="1.5" opacity=".3"/></g>'
    )
    for who, x, z, p, f in (
        (MEN[7], 0.1, 5.3, "sit_q", False),
        (MEN[2], -3.0, 5.9, "crossed", False),
        (MEN[5], 0.9, 5.5, "stand_q", True),
        (MEN[0], 1.8, 5.2, "pockets", True),
    ):
        if "sit" in p:
            s.chair(x, z + 0.1, 0, TEAL)
        stand(s, who, p, x, z, flip=f, shadow="sit" not in p)
    # an officer sits in the circle
    s.chair(2.45, 4.5, 25, TEAL)
    stand(s, OFFICERS[3], "sit_q", 2.4, 4.4, flip=True, shadow=False)
    stand(
        s,
        KURT,
        pose("talk", arms=[((-19, 114), (-10, 100)), ((20, 115), (31, 116))]),
        -1.6,
        3.9,
        holds=[(0, ("over", notebook(NAVY)))],
    )
    s.frame(150, 80, 690)
    s.vignette()
    return s


@picture
def two_weeks_on():
    s = corridor(
        DAY,
        deep=12,
        doors=(
            ("left", 4.4, TEAL, None),
            ("left", 7.4, TEAL, None),
            ("right", 5.0, WOOD, "#e9e2cc"),
            ("right", 8.4, TEAL, None),
        ),
    )
    stand(s, BRAM, "crossed", 0.85, 5.0, flip=True)
    stand(s, NOEL, pose("stand_q", arms=[((-20, 114), (-14, 89)), ((19, 114), (22, 90))]), -0.65, 3.7)
    # the plan in the learner's own hands
    s.frame(210, 60, 620)
    x, y = 620, 372
    s.add(
        f'<g transform="translate({x} {y})rotate(-7)"><path d="M-92-74H92V80H-92z" fill="{NIGHT}" opacity=".18" transform="translate(6 6)"/><path d="M-92-74H92V80H-92z" fill="{WHITE}"/><path d="M-74-48H20M-74-28H70M-74-10H62M-74 8H70" fill="none" stroke="{STEEL}" stroke-width="4"/><path d="M34-64h48v24h-48z" fill="none" stroke="{RUST}" stroke-width="3.5"/><path d="M41-52h34" stroke="{RUST}" stroke-width="3"/><path d="M-74 34h40" stroke="{INK}" stroke-width="4"/><path d="M-22 38H70" stroke="{SAND}" stroke-width="2"/></g><path d="M690 457q-14-34-2-52 8-12 16-2l2 20q24-6 44 12l60 70H700z" fill="{SKINS[2]}"/><path d="M722 427q24 4 34 14l60 66h-70z" fill="{NAVY}"/>'
    )
    s.vignette()
    return s


@picture
def notebooks():
    s = day_room(DAY)
    spot = s.table(0.2, 3.7, 1.7, 0.85, 0.74)
    for x, z, turn, colour in ((-0.5, -0.05, -14, RUST), (0.02, 0.1, 6, STEEL), (0.5, -0.06, 18, NAVY)):
        at = spot((x, 0, z))
        s.box(Spot(at[0], at[2], turn), -0.14, 0.74, -0.19, 0.14, 0.775, 0.19, shade(colour, 0.8), colour)
        s.box(Spot(at[0], at[2], turn), -0.14, 0.775, -0.19, -0.105, 0.777, 0.19, shade(colour, 0.6), shade(colour, 0.6))
    s.chair(-1.35, 4.3, 60, TEAL)
    s.chair(1.8, 4.4, -60, TEAL)
    s.frame(250, 150, 500)
    s.vignette()
    return s


@picture
def east_wing():
    s = day_room(MORNING)
    s.box(Spot(-0.1, 6.45), -0.26, 1.2, -0.1, 0.26, 1.48, 0.06, UMBER, shade(UMBER, 1.2))
    s.face([(-0.3, 1.26, 6.34), (-0.3, 1.42, 6.34), (-0.04, 1.42, 6.34), (-0.04, 1.26, 6.34)], shade(UMBER, 0.7))
    s.lines([((0.12, 1.48, 6.4), (0.34, 1.92, 6.4))], STEEL, 2)
    s.table(0.4, 4.7, 1.5, 0.8, 0.74)
    for x, z, turn in ((-0.8, 4.7, 85), (0.1, 5.4, 0), (0.9, 5.4, 8), (1.7, 4.6, -80), (-2.4, 5.9, 30)):
        s.chair(x, z, turn, TEAL)
    s.frame(190, 110, 650)
    s.vignette()
    return s


@picture
def the_song():
    def inside(s):
        # over the bed hangs a flag of no country
        a, b = s.along("left", 6.1), s.along("left", 4.75)
        a, b = min(a, b), max(a, b)
        s.on("left", a, 1.25, b, 1.95, MOSS, 0.01)
        s.on("left", a, 1.48, b, 1.72, OCHRE, 0.015)
        stand(s, ZORAN, "back", 0.42, 5.75)

    s = cell(DAY, STEEL, inside)
    s.frame(220, 90, 640)
    s.vignette()
    return s


@picture
def four_languages():
    s = day_room(DAY)
    for who, x, z in ((MEN[6], -0.85, 5.0), (NOTEBOOKS_OSKAR, 0.15, 5.1), (MEN[4], 1.15, 5.0)):
        s.chair(x, z + 0.1, 0, TEAL)
        stand(s, who, pose("table"), x, z, shadow=False)
    spot = s.table(0.15, 4.25, 2.6, 0.9, 0.74)
    for x, z, turn in ((-0.15, 0.1, 6), (0.2, 0.05, -8), (0.9, 0.15, 12)):
        s.sheet(spot, x, z, 0.745, turn=turn)
    s.lines([(spot((0.02, 0.76, 0.3)), spot((0.16, 0.76, 0.12)))], INK, 3)
    s.frame(200, 120, 620)
    s.vignette()
    return s


@picture
def fourteen_points():
    s = office(DAY, clock=(10, 10))
    stand(s, OFFICERS[1], "hands", 1.25, 4.2, flip=True)
    spot = s.desk(-0.3, 2.75, 2.7, 0.9)
    s.sheet(spot, 0.15, -0.02, 0.76, 0.5, 0.62, -6, lines=False)
    for row in range(7):
        for column in (0, 1):
            x, z = 0.02 + 0.22 * column - 0.01 * row, 0.2 - 0.07 * row
            s.lines([(spot((x, 0.765, z)), spot((x + 0.11, 0.765, z - 0.012)))], STEEL, 2)
            s.lines([(spot((x + 0.14, 0.765, z - 0.015)), spot((x + 0.17, 0.765, z - 0.018)))], RUST, 4)
    s.lines([(spot((0.56, 0.765, -0.2)), spot((0.74, 0.765, 0.04)))], INK, 4)
    s.mug((-0.95, 0.75, 2.7), RUST)
    s.frame(170, 70, 660)
    s.vignette()
    return s
