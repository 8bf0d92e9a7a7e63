"""The ten places of the module flag-talk-or-leave-it.

Each drawing serves both forms of its place, the one in which somebody is in danger and the one in which nobody is, and
everybody who plays them. So it shows nothing but the place, and those about whom it is from behind or from far away.
"""

from dataclasses import replace

from cast import *
from rooms import *

PICTURES = {}


def picture(draw, name=None):
    PICTURES[f"flag-talk-or-leave-it/scenes/{name or draw.__name__}.svg"] = draw
    return draw


@picture
def circle():
    s = day_room(EVENING)
    s.framed("back", 5.5, 1.3, 7.2, 2.3, "#c9cfc4", UMBER, 0.03)
    s.shelf(
        -3.3,
        6.4,
        1.2,
        (0.8, 1.25),
        goods=tuple(
            (i % 2, 0.05 + 0.09 * i, 0.06, 0.2 + 0.03 * (i % 3), (RUST, NAVY, OCHRE, MOSS, CREAM)[i % 5])
            for i in range(10)
        ),
    )
    book = f'<path d="M-11-4L0-1l11-3v12L0 11l-11-3z" fill="{WHITE}"/><path d="M-12-3v12L0 12l12-3V-3" fill="none" stroke="{CLAY}" stroke-width="1.6"/>'
    s.chair(-0.95, 5.5, 0, TEAL)
    stand(s, MEN[4], pose("sit", tilt=0), -0.95, 5.42, shadow=False, holds=[(1, ("over", book))])
    s.chair(0.55, 5.5, 0, TEAL)
    stand(s, MEN[6], "sit", 0.55, 5.42, shadow=False)
    s.face([(-1.0, 0.004, 5.0), (0.8, 0.004, 5.0), (1.0, 0.004, 3.9), (-1.2, 0.004, 3.9)], CLAY, 0.55)
    s.chair(-1.3, 3.8, 165, TEAL)
    stand(s, replace(MEN[0], top=MOSS), "sit_back", -1.25, 3.7, shadow=False)
    s.chair(0.85, 3.75, -165, TEAL)
    stand(s, replace(MEN[7], top=SLATE), "sit_back", 0.85, 3.65, shadow=False)
    stand(s, replace(MEN[3], top=MIST, size=0.97), "back", 2.35, 4.5)
    s.clock("back", 7.75, 2.3, 18, 0, 0.2)
    s.dusk(470, 240, 680, 0.52, "#1f3058", 0.0)
    s.glow(470, 110, 420, 240, "#ffe2a8", 0.35)
    s.frame(200, 100, 650)
    return s


@picture
def canteen():
    s = landing(DAY, open_doors=(0, 1, 2, 4), first_door=4.6)
    railing(s)
    stand(s, replace(MEN[5], size=0.96), "stand_q", -1.5, 9.0)
    stand(s, MEN[2], "pockets", 0.5, 11.0, flip=True)
    stand(
        s,
        replace(MEN[0], top=SLATE, legs="#4d5357"),
        pose("walk_back", arms=[((-24, 116), (-22, 91)), ((25, 114), (27, 92))]),
        -0.25,
        4.7,
        holds=[(1, ("over", bag(SAND, 30, 40)))],
    )
    s.frame(220, 80, 520)
    s.vignette()
    return s


@picture
def complaint():
    s = office(DAY, clock=(10, 40))
    stand(s, replace(WOMEN[0], top=MIST), "crossed", 1.95, 4.9, flip=True)
    spot = s.desk(-0.2, 3.1, 2.9, 0.85)
    s.screen(spot, -1.05, 0.15, 0.75, turn=-20)
    for i, (x, z, t) in enumerate(((-0.25, 0.08, -10), (-0.17, 0.02, 2), (0.38, -0.05, 9))):
        s.sheet(spot, x, z, 0.75 + 0.002 * i, 0.28, 0.38, t)
    s.phone((0.95, 0.77, 3.2), NAVY)
    # she stands before the desk; we see her from behind, over her shoulder
    stand(
        s,
        replace(WOMEN[3], kind="sweater", style="bun", top=CLAY),
        pose("back", arms=[((-23, 116), (-20, 100)), ((24, 118), (14, 122))]),
        0.62,
        2.35,
        shadow=False,
    )
    s.frame(190, 60, 640)
    s.vignette()
    return s


@picture
def silence():
    def inside(s):
        tv(s)
        stand(
            s,
            replace(MEN[0], top=MOSS),
            pose("sit_back", arms=[((-22, 74), (-12, 62)), ((22, 74), (12, 62))]),
            -0.45,
            4.85,
            shadow=False,
        )

    s = cell(EVENING, SAGE, inside)
    s.frame(220, 60, 620)
    s.dusk(440, 260, 560, 0.55, "#1f3058", 0.0)
    s.vignette(0.3)
    return s


def tv(s):
    """A television on the table of a cell; it is dark."""
    spot = Spot(0.72, 5.0, 30, 0.74)
    s.boxes(spot, (-0.1, 0, -0.06, 0.1, 0.03, 0.06, INK), (-0.27, 0.03, -0.03, 0.27, 0.36, 0.03, INK))
    s.face(
        [
            spot((-0.25, 0.05, -0.032)),
            spot((-0.25, 0.34, -0.032)),
            spot((0.25, 0.34, -0.032)),
            spot((0.25, 0.05, -0.032)),
        ],
        "#36444e",
    )


def visits_hall(woman):
    s = Stage(eye=(0, 1.72, 0), focus=560, horizon=180)
    s.room(-4.6, 4.6, 0, 8.0, 3.0, dado=MIST, floor="#b3b1a5", tiles=1.0)
    for u in (0.8, 3.2):
        s.window("back", u, 1.4, u + 1.8, 2.4, DAY, panes=3, hill="#a9bda6")
    s.door("back", 7.4, 1.0, 2.1, TEAL, pane="#dfe3da")
    s.patch([(-3.6, 0.006, 7.4), (-2.0, 0.006, 7.4), (-1.2, 0.006, 5.2), (-3.2, 0.006, 5.2)], 0.28)
    # drawings by children, a corner with toys
    s.notices("back", 5.4, 1.2, 6.8, 2.1, 6)
    s.box(Spot(-3.9, 7.4), -0.4, 0, -0.3, 0.4, 0.45, 0.3, OCHRE)
    groups = [
        (-2.7, 6.6, MEN[2], WOMEN[2]),
        (0.1, 6.9, MEN[1], WOMEN[4]),
        (2.8, 6.5, MEN[5], MEN[8]),
    ]
    for x, z, one, other in groups:
        s.chair(x + 0.75, z + 0.1, 60, TEAL)
        stand(s, one, "sit_side", x + 0.7, z + 0.05, flip=True, shadow=False)
        s.table(x, z, 0.8, 0.7, 0.55)
        s.chair(x - 0.75, z, -60, RUST)
        stand(s, other, "sit_side", x - 0.7, z - 0.05, shadow=False)
    stand(s, OFFICERS[2], "crossed", 3.9, 7.4, flip=True)
    # table nine, in front of us: he looks our way, his visitor does not
    s.chair(0.95, 4.6, 40, TEAL)
    stand(
        s, MEN[0], pose("sit_q", arms=[((-17, 74), (6, 66)), ((20, 76), (38, 62))]), 0.9, 4.5, flip=True, shadow=False
    )
    s.table(0.0, 4.1, 0.95, 0.8, 0.55)
    s.mug((0.0, 0.55, 4.1), WHITE)
    s.chair(-0.85, 3.75, 150, RUST)
    visitor = (
        Person(skin=SKINS[2], hair=BROWN, style="long", woman=True, kind="jacket", top=NAVY, legs=SLATE)
        if woman
        else Person(skin=SKINS[2], hair=BROWN, style="short", kind="jacket", top=NAVY, legs=SLATE)
    )
    stand(s, visitor, pose("sit_back", arms=[((-25, 76), (-22, 60)), ((25, 78), (30, 70))]), -0.8, 3.65, shadow=False)
    s.frame(190, 110, 580)
    s.vignette()
    return s


def letters(woman):
    s = day_room(EVENING)
    s.notices("back", 5.5, 1.25, 7.2, 2.2, 7)
    others = WOMEN if woman else MEN
    s.chair(-3.0, 5.6, 0, TEAL)
    stand(s, others[2], "sit_q", -3.0, 5.5, shadow=False)
    stand(s, others[1], "pockets", 2.9, 5.9, flip=True)
    newcomer = (
        Person(skin=SKINS[1], hair=BLACK, style="bob", woman=True, kind="sweater", top=SAGE, legs=SLATE, size=0.96)
        if woman
        else Person(skin=SKINS[1], hair=BLACK, style="short", kind="sweater", top=SAGE, legs=SLATE, build=0.9)
    )
    s.chair(-0.15, 5.0, 0, TEAL)
    stand(
        s,
        newcomer,
        pose("table", arms=[((-25, 78), (-6, 77)), ((25, 78), (8, 77))], tilt=6, head=(1, 117)),
        -0.15,
        4.85,
        shadow=False,
    )
    spot = s.table(0.0, 4.1, 1.9, 0.95, 0.74)
    for x, z, t, c in (
        (-0.55, 0.1, -14, WHITE),
        (-0.65, -0.1, 20, CREAM),
        (0.5, 0.2, 8, WHITE),
        (0.62, 0.05, -22, LINEN),
        (0.45, -0.2, 40, WHITE),
        (0.75, 0.24, 60, CREAM),
    ):
        s.sheet(spot, x, z, 0.742, 0.26, 0.16, t, c, lines=False)
    s.sheet(spot, -0.12, 0.12, 0.745, 0.24, 0.32, 4)
    s.lines([(spot((0.08, 0.76, 0.05)), spot((0.18, 0.76, 0.2)))], NAVY, 4)
    one = Person(
        skin=SKINS[2],
        hair=BROWN,
        style="tied" if woman else "short",
        woman=woman,
        kind="cardigan",
        top=PINE,
        legs=SLATE,
    )
    s.chair(0.95, 3.6, -150, TEAL)
    stand(s, one, pose("sit_back", arms=[((-25, 78), (-30, 74)), ((25, 76), (22, 62))]), 0.9, 3.5, shadow=False)
    s.dusk(470, 250, 660, 0.5, "#1f3058", 0.0)
    s.glow(470, 120, 420, 240, "#ffe2a8", 0.36)
    s.frame(200, 120, 560)
    return s


picture(lambda: visits_hall(False), "visit_his")
picture(lambda: visits_hall(True), "visit_her")
picture(lambda: letters(False), "letters_man")
picture(lambda: letters(True), "letters_woman")


@picture
def news():
    s = day_room(EVENING)
    s.on("back", 5.5, 1.5, 7.0, 2.45, INK, 0.08)
    s.on("back", 5.56, 1.56, 6.94, 2.39, s.down("#8aa3b0", "#cdd6d6"), 0.09)
    s.on("back", 5.56, 1.56, 6.94, 1.72, CLAY, 0.095)
    s.lines([(s.at("back", 5.65, 1.64, 0.1), s.at("back", 6.5, 1.64, 0.1))], WHITE, 3)
    for who, x, z, p, f in (
        (MEN[6], -2.9, 5.9, "talk", False),
        (MEN[2], -2.1, 5.6, "stand_q", True),
        (MEN[5], -0.2, 6.0, "back", False),
        (MEN[8], 0.8, 5.9, "talk", True),
        (MEN[1], 3.2, 5.6, "crossed", True),
    ):
        stand(s, who, p, x, z, flip=f)
    s.table(0.9, 4.7, 1.5, 0.8, 0.74)
    s.chair(0.1, 4.4, -80, TEAL)
    s.chair(1.7, 4.5, 70, TEAL)
    stand(s, replace(MEN[4], kind="sweater", top=SLATE), "back", -1.35, 4.3)
    s.dusk(500, 220, 700, 0.5, "#1f3058", 0.0)
    s.glow(470, 110, 430, 240, "#ffe2a8", 0.3)
    x, y = s.flat(s.at("back", 6.25, 2.0, 0.1))
    s.glow(x, y, 170, 110, "#dfeef2", 0.35)
    s.frame(170, 110, 640)
    return s


@picture
def servery():
    s = Stage(eye=(0, 1.56, 0), focus=600, horizon=200)
    s.room(-3.4, 3.4, 0, 5.6, 2.8, wall="#e6e3d6", dado="#c3cfca", floor="#aeb0a8", tiles=0.6, dado_height=1.5)
    s.window("back", 4.3, 1.5, 6.0, 2.35, DAY, bars=6, panes=1)
    s.box(Spot(0, 0), -2.6, 1.95, 4.9, 0.4, 2.45, 5.6, STEEL)
    s.box(Spot(0, 0), -2.6, 0, 5.0, 0.4, 0.9, 5.6, STEEL, MIST)
    stand(s, replace(WOMEN[1], kind="sweater", extra=("apron",)), "stand", -1.3, 4.75, shadow=False)
    s.counter(-0.9, 4.2, 3.6, 0.6, 0.98, colour="#8fa0a2", top="#c8d0cf")
    for i, c in enumerate((OCHRE, MOSS, CLAY, LINEN)):
        s.box(Spot(-2.2 + i * 0.65, 4.2), -0.27, 0.96, -0.2, 0.27, 1.0, 0.2, "#7d8a8d", c)
    # a plate that has been put back
    x, y = s.flat((0.28, 1.0, 4.1))
    s.ellipse(x, y, 30, 8, WHITE)
    s.ellipse(x, y - 1, 20, 5, OCHRE)
    s.box(Spot(2.6, 4.6), -0.25, 0, -0.22, 0.25, 0.8, 0.22, SLATE, INK)
    stand(s, replace(WOMEN[3], style="bob", kind="cardigan", top=MIST), pose("back"), 0.75, 3.5)
    tray = f'<path d="M-4-2h26l2 4h-28z" fill="{RUST}"/><ellipse cx="9" cy="-3" rx="9" ry="2.5" fill="{WHITE}"/>'
    stand(s, replace(WOMEN[0], top=ROSE, size=0.95), pose("give"), 1.95, 3.75, flip=True, holds=[(1, ("over", tray))])
    s.strip(-1.2, 0.6, 3.6, 3.9)
    s.frame(200, 90, 600)
    s.vignette()
    return s


@picture
def greeting():
    s = landing(MORNING, open_doors=(0, 1, 2), first_door=4.4)
    railing(s)
    stand(s, MEN[8], "stand_q", -1.35, 8.3)
    stand(s, replace(MEN[1], top=SLATE), "pockets", 0.4, 9.6, flip=True)
    mara = officer(skin=SKINS[1], hair=CHESTNUT, style="tied", woman=True)
    stand(s, MEN[5], pose("give"), -1.35, 5.5, flip=False)
    stand(s, mara, pose("give"), -0.55, 5.4, flip=True)
    stand(s, replace(MEN[0], top=PINE), "back", 0.35, 4.2)
    s.frame(230, 90, 500)
    s.vignette()
    return s


@picture
def entry():
    s = office(DAY, clock=(9, 10))
    stand(s, replace(MEN[7], top=STEEL, style="crop"), "back", 1.7, 5.0)
    # a file lies open before us; one line of it is marked
    spot = s.desk(-0.1, 2.5, 3.2, 1.05)
    s.screen(spot, -1.15, 0.25, 0.75, turn=-22)
    q = lambda a, b: spot((0.05 + a, 0.757, -0.1 + b))
    s.face([q(-0.46, -0.34), q(-0.42, 0.32), q(0.42, 0.32), q(0.46, -0.34)], OCHRE)
    s.face([q(-0.4, -0.3), q(-0.37, 0.28), q(-0.01, 0.28), q(-0.01, -0.3)], WHITE)
    s.face([q(0.01, -0.3), q(0.01, 0.28), q(0.37, 0.28), q(0.4, -0.3)], CREAM)
    s.lines(
        [(q(-0.33, 0.2 - 0.08 * k), q(-0.06 - 0.05 * (k % 3), 0.2 - 0.08 * k)) for k in range(6)]
        + [(q(0.06, 0.2 - 0.08 * k), q(0.34 - 0.06 * (k % 2), 0.2 - 0.08 * k)) for k in range(6) if k != 2],
        STEEL,
        2.2,
    )
    s.face([q(0.04, 0.0), q(0.04, 0.08), q(0.36, 0.08), q(0.37, 0.0)], LIGHT)
    s.lines([(q(0.06, 0.04), q(0.33, 0.04))], INK, 3)
    s.lines([(spot((0.62, 0.76, -0.3)), spot((0.74, 0.76, 0.0)))], NAVY, 5)
    s.mug((-0.75, 0.75, 2.45), TEAL)
    s.frame(180, 74, 640)
    s.vignette()
    return s
