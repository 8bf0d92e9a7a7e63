"""The scenes of the module two-officers-short."""

from dataclasses import replace

from cast import *
from rooms import *

PICTURES = {}


def picture(draw):
    PICTURES[f"two-officers-short/scenes/{draw.__name__}.svg"] = draw
    return draw


@picture
def start_of_shift():
    s = office(DAY, clock=(14, 0))
    for who, x, z, p, f in (
        (OFFICERS[2], -1.0, 4.6, "crossed", False),
        (OFFICERS[3], -0.15, 4.8, "stand_q", False),
        (OFFICERS[0], 1.55, 4.7, "pockets", True),
        (OFFICERS[4], 2.35, 4.3, "stand_q", True),
    ):
        stand(s, who, p, x, z, flip=f)
    stand(s, LENA, "talk", 0.75, 3.8, flip=True)
    spot = s.desk(-0.4, 2.75, 2.6, 0.85)
    s.screen(spot, -0.9, 0.15, 0.75, turn=-20)
    for i, (x, t) in enumerate(((0.15, -12), (0.45, 2), (0.78, 12))):
        s.sheet(spot, x, -0.08, 0.75, 0.25, 0.34, t)
    s.mug((-0.75, 0.75, 2.62), RUST)
    s.frame(170, 70, 700)
    s.vignette()
    return s


@picture
def visits():
    s = landing(DAY, open_doors=(0, 1, 3))
    railing(s)
    stand(s, MATTI, "hands", -0.35, 7.2)
    stand(s, MEN[4], "crossed", -1.35, 9.2)
    stand(s, MEN[1], "pockets", 0.55, 10.5, flip=True)
    stand(
        s,
        NADIA,
        pose("talk", arms=[((-19, 114), (-8, 102)), ((20, 116), (32, 118))]),
        0.55,
        3.6,
        flip=True,
        holds=[(0, ("over", folder(SAND)))],
    )
    s.frame(250, 90, 520)
    s.vignette()
    return s


@picture
def bero_offer():
    s = hall(DAY)
    stairs(s, -2.3, 6.2, 1.3, 14, 0.19, 0.27, STEEL, 1)
    stand(s, BERO, "talk", -0.7, 3.8)
    s.patch([(-4.4, 0.006, 7.4), (-2.6, 0.006, 7.4), (-2.0, 0.006, 4.4), (-4.2, 0.006, 4.4)], 0.35)
    s.shaft([(300, 0), (500, 0), (260, 500), (0, 500)], 0.13)
    s.frame(170, 110, 460)
    s.vignette(0.4)
    return s


def phones(s, first, count=3, wall="back"):
    for i in range(count):
        u = first + i * 0.85
        s.on(wall, u, 1.15, u + 0.56, 1.9, shade(TEAL, 0.8), 0.14)
        s.on(wall, u + 0.06, 1.2, u + 0.5, 1.84, shade(TEAL, 1.1), 0.15)
        s.on(wall, u + 0.25, 1.28, u + 0.45, 1.76, "#dfe0d8", 0.16)
        s.on(wall, u + 0.1, 1.3, u + 0.2, 1.74, INK, 0.17)


@picture
def quiet_landing():
    s = day_room(DAY)
    phones(s, 5.35, 3)
    stand(s, MEN[1], "walk", 2.2, 5.8)
    stand(s, MEN[2], "pockets", -2.6, 5.8)
    # four men, cards, nobody speaks
    s.chair(-1.0, 5.0, 0, TEAL)
    stand(s, MEN[4], "table", -1.0, 4.9, shadow=False)
    s.chair(0.25, 5.0, 0, TEAL)
    stand(s, MEN[7], "table", 0.25, 4.9, shadow=False)
    spot = s.table(-0.4, 4.2, 2.0, 0.9, 0.74)
    for x, z, t in ((-0.2, 0.05, 20), (0.05, -0.05, -10), (0.2, 0.1, 40), (-0.55, 0.2, 5), (0.6, 0.22, -15)):
        s.sheet(spot, x, z, 0.74, 0.09, 0.14, t, lines=False)
    s.chair(-1.85, 4.1, -90, TEAL)
    stand(s, MEN[0], pose("sit_side", arms=[((12, 76), (36, 78)), ((8, 74), (30, 76))]), -1.8, 3.95, shadow=False)
    s.chair(1.05, 4.05, 90, TEAL)
    stand(
        s, MEN[3], pose("sit_side", arms=[((12, 76), (36, 78)), ((8, 74), (30, 76))]), 1.0, 3.9, flip=True, shadow=False
    )
    stand(s, LENA, "crossed", 2.15, 3.9, flip=True)
    s.frame(190, 100, 650)
    s.vignette()
    return s


@picture
def servery_job():
    s = Stage(eye=(0, 1.56, 0), focus=600, horizon=200)
    s.room(-3.4, 3.4, 0, 5.6, 2.8, wall="#e6e3d6", dado="#c3cfca", floor="#aeb0a8", tiles=0.6, dado_height=1.5)
    # kitchen at the back: hood, shelf with pans
    s.box(Spot(0, 0), -1.8, 1.95, 4.9, 1.2, 2.45, 5.6, STEEL)
    s.shelf(
        2.3,
        5.45,
        1.6,
        (1.35, 1.75),
        colour=SLATE,
        goods=tuple((i % 2, 0.08 + 0.25 * i, 0.2, 0.14 + 0.05 * (i % 3), MIST) for i in range(6)),
    )
    s.box(Spot(0, 0), -1.8, 0, 5.0, 1.2, 0.9, 5.6, STEEL, MIST)
    for x in (-1.3, -0.5, 0.4):
        s.box(Spot(x, 5.25), -0.25, 0.9, -0.2, 0.25, 1.2, 0.2, "#a9b5b7", MIST)
    stand(s, replace(MEN[8], extra=("apron",)), "stand", -1.35, 4.55, shadow=False)
    # the counter with its trays
    s.counter(-0.4, 3.95, 3.8, 0.6, 0.98, colour="#8fa0a2", top="#c8d0cf")
    for i, c in enumerate((OCHRE, MOSS, CLAY, LINEN)):
        s.box(Spot(-1.75 + i * 0.72, 3.95), -0.3, 0.96, -0.2, 0.3, 1.0, 0.2, "#7d8a8d", c)
    stand(s, ANTON, "hands", 1.35, 3.7, flip=True)
    s.strip(-1.2, 0.6, 3.6, 3.9)
    s.frame(200, 90, 580)
    s.vignette()
    return s


@picture
def rumour():
    s = corridor(
        EVENING,
        deep=10,
        wide=3.0,
        doors=(
            ("left", 4.2, TEAL, None),
            ("left", 7.2, TEAL, None),
            ("right", 4.6, WOOD, "#efe0b8"),
            ("right", 7.6, TEAL, None),
        ),
    )
    s.clock("back", 0.55, 2.35, 17, 10, 0.2)
    stand(s, OFFICERS[0], "talk", -0.75, 4.3)
    stand(s, OFFICERS[2], "pockets", 0.05, 4.9)
    stand(s, LENA, pose("stand_q", arms=[((-20, 116), (6, 122)), ((19, 114), (2, 110))]), 0.75, 3.9, flip=True)
    s.tint("#f0b070", 0.08)
    s.frame(210, 50, 580)
    s.vignette(0.45)
    return s


@picture
def whisper():
    s = hall(EVENING)
    stairs(s, -0.4, 5.6, 1.4, 14, 0.19, 0.27, STEEL, 1, rails=False)
    k = 4
    stand(s, EMIL, pose("walk_back"), 0.75, 6.0, y=0.19 * k, shadow=False)
    s.lines(
        [((-0.4 + i * 0.27, 0.19 * i, 5.6), (-0.4 + i * 0.27, 0.19 * i + 0.95, 5.6)) for i in range(0, 15, 2)], SLATE, 3
    )
    s.lines([((-0.4, 0.95, 5.6), (3.38, 3.6, 5.6))], SLATE, 4)
    s.dusk(430, 280, 640, 0.6, "#1f3058", 0.0)
    s.glow(420, 230, 330, 230, "#ffe0a6", 0.33)
    # the bag in the learner's own hands
    s.frame(190, 70, 640)
    cloth = f'<path d="M-14 6l-8-20 14-6 10 18z" fill="{TEAL}"/><path d="M-4 4l2-24 16 2 2 20z" fill="{LINEN}"/><path d="M8 6l10-16 12 8-8 14z" fill="{OCHRE}"/><path d="M-2-20l4 8M14-18l-3 8" stroke="{SLATE}" stroke-width="1" stroke-dasharray="2 2" opacity=".7"/>'
    s.add(
        f'<g transform="translate(330 318)scale(2.7)">{cloth}<path d="M-18 4q18 6 38 0q12 14 8 44h-54q-4-30 8-44z" fill="{s.across(SAND, shade(SAND, 0.72))}"/><path d="M-18 4q18 6 38 0" fill="none" stroke="{UMBER}" stroke-width="2"/><path d="M-8 14q-4 14-1 30M8 14q5 14 3 30" fill="none" stroke="{shade(SAND, 0.6)}" stroke-width="1.2" opacity=".6"/></g>'
    )
    s.add(
        f'<g transform="translate(330 318)scale(2.7)"><path d="M-66 44l36-34 12 12-36 36z" fill="{s.across(NAVY, shade(NAVY, 0.75))}"/><path d="M-32 10q4-10 14-11 7 0 9 5l-3 3q6 1 5 5-1 3-5 3 3 3 0 5l-8 2-6 1z" fill="{SKINS[2]}"/><path d="M-12 9l-6 1M-12 14h-6" stroke="{shade(SKINS[2], 0.7)}" stroke-width=".8"/></g>'
    )
    s.vignette(0.4)
    return s


FLOOR = [
    (MEN[0], -2.3, 7.6, "floor"),
    (MEN[3], -1.3, 7.9, "floor_q"),
    (MEN[6], -0.3, 7.7, "floor"),
    (MEN[2], 0.8, 7.9, "floor"),
    (MEN[1], -2.7, 6.6, "floor_q"),
    (MATTI, -1.5, 6.7, "floor"),
    (replace(MEN[5], top=CLAY, hair=CHESTNUT), -0.4, 6.5, "floor"),
    (MEN[4], 0.7, 6.8, "floor_q"),
    (MEN[7], 1.6, 6.9, "floor"),
    (MEN[8], -2.0, 5.6, "floor"),
    (MEN[5], 0.2, 5.5, "floor"),
    (replace(MEN[1], top=NAVY, kind="tee", style="curly"), 1.2, 5.7, "floor_q"),
    (replace(MEN[0], top=LINEN, style="bald", hair=GREY), 2.1, 5.9, "floor"),
]


@picture
def sit_down():
    s = hall(EVENING, clock=(19, 30))
    stairs(s, 2.6, 8.6, 1.3, 10, 0.19, 0.22, STEEL, 1)
    stand(s, BERO, "talk", -3.75, 6.6)
    for who, x, z, p in FLOOR[:9]:
        stand(s, who, p, x, z)
    for who, x, z, p in FLOOR[9:]:
        stand(s, who, p, x, z)
    stand(
        s,
        ARON,
        pose("floor", arms=[((-25, 38), (-10, 38)), ((26, 40), (22, 56))]),
        -0.9,
        4.9,
        holds=[(1, ("over", paper()))],
    )
    s.dusk(450, 260, 700, 0.5, "#1f3058", 0.0)
    s.glow(450, 150, 420, 240, "#ffe2a8", 0.3)
    s.frame(150, 90, 600)
    s.vignette(0.35)
    return s


def broken_chair(s, x, z):
    s.shadow(x, z, 0.5, 0.25)
    px, py = s.flat((x, 0, z))
    k = s.scale((x, 0, z)) * 0.01
    s.add(
        f'<g transform="translate({number(px)} {number(py)})scale({number2(k)})"><path d="M-44-4L-20-42" stroke="{SLATE}" stroke-width="4"/><path d="M-42-38L2-46 10-6-34 2z" fill="{TEAL}"/><path d="M2-46L44-40 50-2 10-6z" fill="{shade(TEAL, 0.8)}"/><path d="M10-6L58 0M-34 2L-62 8M44-40L70-34" stroke="{SLATE}" stroke-width="4" fill="none"/><path d="M78 8L112-2" stroke="{SLATE}" stroke-width="4"/></g>'
    )


@picture
def chair():
    s = hall(EVENING, clock=(20, 10))
    stairs(s, 0.9, 7.0, 1.4, 13, 0.19, 0.27, STEEL, 1)
    for who, x, z, p, f in (
        (MEN[0], -3.6, 7.6, "stand_q", False),
        (MEN[6], -2.9, 8.0, "back", False),
        (MEN[2], -3.3, 6.6, "stand_q", False),
        (MEN[5], -2.4, 7.2, "floor", False),
        (MEN[1], -1.6, 8.3, "floor", False),
    ):
        stand(s, who, p, x, z, flip=f)
    broken_chair(s, 0.75, 5.9)
    stand(s, MATTI, pose("back", arms=[((-24, 115), (-25, 90)), ((25, 115), (27, 90))]), -0.75, 5.2)
    s.dusk(450, 260, 700, 0.54, "#1f3058", 0.0)
    s.glow(450, 170, 400, 240, "#ffe2a8", 0.3)
    s.frame(190, 106, 540)
    s.vignette(0.35)
    return s


@picture
def blow():
    s = hall(EVENING, clock=(20, 20))
    stairs(s, 1.3, 7.2, 1.4, 13, 0.19, 0.27, STEEL, 1)
    for who, x, z, p in ((MEN[6], -3.4, 8.0, "stand_q"), (MEN[2], -2.7, 8.4, "stand")):
        stand(s, who, p, x, z)
    stand(s, LENA, "stand_q", -2.3, 6.4)
    stand(s, MATTI, pose("back", neck=(1, 144), head=(1, 157)), -0.15, 5.0)
    broken_chair(s, 1.2, 4.9)
    stand(s, JORIS, "bend", 0.62, 4.65)
    s.dusk(480, 270, 660, 0.58, "#1f3058", 0.0)
    s.glow(480, 180, 380, 240, "#ffe2a8", 0.3)
    s.frame(240, 106, 490)
    s.vignette(0.35)
    return s


@picture
def record():
    s = office(DARK, clock=(22, 30))
    spot = s.desk(0, 2.5, 3.2, 1.0)
    s.dusk(430, 330, 520, 0.76, "#121f33", 0.0)
    s.sheet(spot, -0.2, -0.15, 0.75, 0.62, 0.62, -3, lines=False)
    c = lambda a, b: spot((-0.2 + a, 0.757, -0.15 + b))
    s.face([c(-0.24, -0.24), c(-0.24, 0.1), c(0.24, 0.1), c(0.24, -0.24)], "none", 1, STEEL, 2)
    s.lines([(c(-0.24, 0.25), c(0.0, 0.25)), (c(-0.24, 0.18), c(0.16, 0.18))], STEEL, 2.4)
    s.lines([(spot((0.24, 0.76, -0.3)), spot((0.34, 0.76, 0.0)))], NAVY, 5)
    s.phone((0.85, 0.77, 2.6), NAVY, 1.2)
    s.mug((-0.95, 0.75, 2.55), RUST, 1.1)
    x, y = s.flat((-0.85, 0.75, 2.85))
    s.add(
        f'<g transform="translate({number(x)} {number(y)})"><path d="M-24 0q24-9 48 0z" fill="{INK}"/><path d="M0-3L-18-76 40-120" fill="none" stroke="{INK}" stroke-width="4"/><path d="M24-140l46 30q-16 24-40 14q-18-14-6-44z" fill="{TEAL}"/></g>'
    )
    s.shape(
        polygon([(x + 34, y - 96), (x + 68, y - 110), (x + 330, y + 66), (x + 10, y + 66)]),
        s.gradient("linear", ' x2="0" y2="1"', (0, "#ffeab8", 0.5), (1, "#ffeab8", 0)),
    )
    s.glow(x + 150, y + 10, 250, 120, "#ffe6ae", 0.45)
    s.frame(170, 70, 640)
    return s


@picture
def morning():
    s = staff_room(("#e7b98d", "#f6dfb6"), hill="#8d9a94")
    s.patch([(1.2, 0.005, 4.8), (2.6, 0.005, 4.8), (1.4, 0.005, 2.4), (-0.4, 0.005, 2.4)], 0.35, "#ffd9a0")
    s.mug((-1.2, 0.96, 5.05), RUST, 0.9, steam=True)
    for who, x, z, p, f in (
        (LENA, -1.6, 4.3, "stand_q", False),
        (OFFICERS[3], -0.85, 4.55, "crossed", False),
        (OFFICERS[2], 0.0, 4.6, "pockets", False),
    ):
        stand(s, who, p, x, z, flip=f)
    stand(
        s,
        JORIS,
        pose("stand_q", arms=[((-20, 114), (-14, 89)), ((18, 114), (12, 112))]),
        0.85,
        4.1,
        flip=True,
        holds=[(0, ("over", ""))] + [(1, ("over", mug(CREAM)))],
    )
    stand(s, NADIA, "talk", 2.05, 3.8, flip=True)
    s.tint("#f0a860", 0.1)
    s.frame(200, 90, 660)
    s.vignette(0.42)
    return s


BROOM = (
    f'<path d="M0 60L0-70" stroke="{WOOD}" stroke-width="4"/><path d="M-9 60h18l3 18h-24z" fill="{OCHRE}"/>'
)


@picture
def wing():
    s = hall(DAY)
    stairs(s, -2.3, 6.2, 1.3, 14, 0.19, 0.27, STEEL, 1)
    s.patch([(-1.2, 0.006, 7.4), (0.6, 0.006, 7.4), (1.2, 0.006, 4.4), (-1.0, 0.006, 4.4)], 0.35)
    s.shaft([(520, 0), (720, 0), (560, 500), (300, 500)], 0.11)
    s.frame(190, 106, 540)
    s.vignette(0.38)
    return s


@picture
def south_wing():
    s = landing(DAY, open_doors=(0, 2, 4), first_door=4.4)
    railing(s)
    stand(s, MEN[8], "stand_q", -0.9, 11.5)
    s.frame(230, 90, 540)
    s.vignette()
    return s


@picture
def shop_order():
    s = day_room(DAY)
    # the hatch: a counter and the shutter above it, closed
    s.on("back", 5.3, 1.0, 7.5, 2.0, shade(STEEL, 0.85), 0.12)
    for i in range(7):
        s.on("back", 5.36, 1.06 + i * 0.13, 7.44, 1.16 + i * 0.13, shade(STEEL, 1.05), 0.13)
    for who, x, z, p, f in (
        (MEN[7], 1.75, 5.9, "back", False),
        (MEN[0], 1.15, 5.5, "pockets", True),
        (MEN[6], 0.45, 5.2, "crossed", True),
        (MEN[3], -0.3, 4.95, "stand_q", True),
        (MEN[5], -1.1, 4.7, "pockets", True),
    ):
        stand(s, who, p, x, z, flip=f)
    s.frame(250, 100, 620)
    s.vignette()
    return s


@picture
def same_bench():
    s = day_room(DAY)
    for i, (who, p) in enumerate(((MEN[2], "sit"), (MEN[8], "sit"), (MEN[4], "sit"), (MEN[7], "sit"), (MEN[1], "sit"))):
        s.chair(-1.6 + i * 0.75, 6.1, 0, WOOD)
        stand(s, who, p, -1.6 + i * 0.75, 6.0, shadow=False)
    stand(s, SANDER, "crossed", 1.95, 4.3, flip=True)
    s.frame(190, 110, 650)
    s.vignette()
    return s


@picture
def broom():
    s = day_room(EVENING)
    s.table(0.2, 6.0, 1.6, 0.9, 0.6)
    stand(s, MEN[0], "stand", 0.2, 6.0, y=0.6, holds=[(1, ("over", BROOM))])
    for who, x, z, p, f in (
        (MEN[3], -2.5, 5.8, "stand_q", False),
        (MEN[2], -1.9, 6.2, "pockets", False),
        (MEN[5], 2.3, 6.1, "crossed", True),
        (MEN[6], 2.9, 5.6, "stand_q", True),
    ):
        stand(s, who, p, x, z, flip=f)
    stand(s, OFFICERS[1], "stand_q", -1.5, 4.0)
    s.dusk(450, 260, 700, 0.4, "#1f3058", 0.0)
    s.glow(450, 150, 420, 240, "#ffe2a8", 0.3)
    s.frame(170, 60, 690)
    s.vignette(0.35)
    return s
