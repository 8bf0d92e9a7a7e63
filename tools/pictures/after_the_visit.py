"""The scenes of the module after-the-visit."""

from cast import *
from rooms import *

PICTURES = {}


def picture(draw):
    PICTURES[f"after-the-visit/scenes/{draw.__name__}.svg"] = draw
    return draw


def reception(sky=DARK):
    """The desk where somebody arrives: a gate of metal on the left, a door to the yard, the counter before us."""
    s = Stage(eye=(0, 1.58, 0), focus=600, horizon=200)
    s.room(-3.5, 3.5, 0, 5.8, 2.9, dado=MIST, floor="#a9aaa2", tiles=0.7)
    s.on("back", 4.2, 0, 5.9, 2.3, SLATE, 0.01)
    for u in (4.28, 5.1):
        s.on("back", u, 0.06, u + 0.74, 2.22, s.down(*sky), 0.014)
        s.on("back", u, 0.06, u + 0.74, 0.7, STEEL, 0.016)
    s.notices("back", 2.55, 1.2, 3.6, 2.0, 3)
    s.strip(-1.0, 1.0, 3.4, 3.7)
    # the gate
    for x in (-2.75, -1.7):
        s.box(Spot(x, 4.9), -0.1, 0, -0.28, 0.1, 2.15, 0.28, "#c4cac6")
    s.box(Spot(0, 0), -2.85, 2.15, 4.62, -1.6, 2.4, 5.18, "#c4cac6")
    x, y = s.flat((-2.22, 2.28, 4.6))
    s.ellipse(x, y, 4, 4, MOSS)
    return s


@picture
def admission():
    s = reception()
    # headlights of the van in the yard
    for u in (4.95, 5.6):
        x, y = s.flat(s.at("back", u, 1.0, 0.03))
        s.ellipse(x, y, 7, 5, LIGHT)
        s.glow(x, y, 60, 34, LIGHT, 0.7)
    stand(s, MIREILLE, pose("hands"), -0.1, 4.0)
    stand(s, MEN[0], pose("stand_q"), 0.72, 4.8, flip=True)
    stand(s, JONAS, "talk", -1.2, 3.8)
    s.counter(0.3, 2.75, 4.6, 0.8, 1.0, colour="#7d929a", top=WOOD)
    spot = Spot(0.3, 2.75)
    s.sheet(spot, -0.35, 0.05, 1.0, 0.3, 0.4, -6)
    s.lines([(spot((0.0, 1.01, 0.0)), spot((0.16, 1.01, 0.1)))], NAVY, 5)
    s.phone((1.35, 1.02, 2.8), NAVY)
    s.dusk(470, 250, 640, 0.6, "#172740", 0.0)
    s.glow(470, 90, 420, 250, "#f4ecd0", 0.35)
    s.frame(220, 70, 520)
    return s


@picture
def first_talk():
    s = interview(MORNING)
    s.chair(0.55, 3.85, 15)
    stand(
        s,
        MIREILLE,
        pose("table", hip=(0, 50), arms=[((-24, 76), (-4, 77)), ((24, 76), (5, 77))]),
        0.5,
        3.7,
        shadow=False,
    )
    spot = s.table(0.1, 2.9, 2.3, 0.95, 0.76)
    s.sheet(spot, -0.45, -0.1, 0.76, 0.28, 0.4, -7)
    s.sheet(spot, -0.5, -0.06, 0.762, 0.28, 0.4, 3)
    s.lines([(spot((-0.2, 0.77, -0.2)), spot((-0.12, 0.77, 0.05)))], NAVY, 5)
    s.phone((0.95, 0.77, 3.05), NAVY, 1.15)
    s.add("")
    # a glass of water
    x, y = s.flat((0.3, 0.76, 2.85))
    s.add(
        f'<path d="M{number(x - 8)} {number(y - 24)}h16l-2 24h-12z" fill="#e8f0f0" opacity=".75"/><path d="M{number(x - 7.4)} {number(y - 15)}h14.8l-1.4 15h-12z" fill="#a9c4cb" opacity=".8"/>'
    )
    s.clock("back", 3.6, 1.95, 8, 35, 0.2)
    s.tint("#f4c98a", 0.07)
    s.frame(190, 90, 600)
    s.vignette(0.42)
    return s


@picture
def placement():
    s = office(DAY, clock=(14, 0))
    # the small room beside the office, full of boxes
    s.on("back", 5.05, 0, 5.95, 2.1, s.down("#6f6a5c", "#3c3a34"), 0.02)
    for u, v, w, h, c in (
        (5.1, 0, 0.4, 0.38, WOOD),
        (5.52, 0, 0.4, 0.45, UMBER),
        (5.12, 0.38, 0.36, 0.33, "#9c7a52"),
        (5.5, 0.45, 0.42, 0.4, WOOD),
        (5.15, 0.72, 0.4, 0.36, UMBER),
        (5.55, 0.86, 0.34, 0.3, "#9c7a52"),
    ):
        s.on("back", u, v, u + w, v + h, s.down(c, shade(c, 0.75)), 0.022)
        s.on("back", u + w * 0.42, v, u + w * 0.56, v + h, shade(c, 1.2), 0.024)
    stand(s, JONAS, "crossed", 1.15, 3.9, flip=True)
    spot = s.desk(-0.4, 2.7, 2.7, 0.9)
    s.screen(spot, -0.25, 0.15, 0.75, 0.74, 0.45, -8, on="#d5e2e2")
    # a line with a red mark
    base = Spot(*[spot((-0.25, 0, 0.15))[i] for i in (0, 2)], -8, 0.75)
    s.face(
        [
            base((-0.3, 0.36, -0.027)),
            base((-0.3, 0.43, -0.027)),
            base((0.12, 0.43, -0.027)),
            base((0.12, 0.36, -0.027)),
        ],
        RUST,
    )
    s.box(Spot(0.55, 2.65, -8), -0.17, 0.75, -0.13, 0.17, 0.81, 0.13, SAND, WHITE)
    s.mug((-1.15, 0.75, 2.6), TEAL)
    s.frame(170, 70, 680)
    s.vignette()
    return s


def dormitory(sky=DAY, lamps=False):
    s = Stage(eye=(0, 1.56, 0), focus=580, horizon=200)
    s.room(-3.6, 3.6, 0, 6.2, 2.9, wall="#ebe1cc", dado=SAGE, floor="#b2a893", tiles=0)
    s.lines([((-3.6, 0, z), (3.6, 0, z)) for z in (2.2, 2.7, 3.3, 4.0, 4.9)], UMBER, 1, 0.2)
    for u in (1.1, 4.6):
        s.window("back", u, 1.25, u + 1.5, 2.3, sky, bars=6, panes=1)
        for a in (u - 0.18, u + 1.45):
            s.on("back", a, 1.0, a + 0.24, 2.42, ROSE, 0.05)
    s.bed(-2.9, 4.9, 0, STEEL)
    s.bed(-1.0, 5.1, 0, OCHRE)
    s.bed(2.9, 4.9, 0, MOSS)
    return s


def cot(s, x, z):
    """A bed for a baby, with bars."""
    spot = Spot(x, z)
    s.shadow(x, z, 0.55, 0.35)
    s.boxes(spot, (-0.5, 0.3, -0.28, 0.5, 0.42, 0.28, WHITE))
    s.lines([(spot((-0.5 + 0.1 * i, 0.3, -0.28)), spot((-0.5 + 0.1 * i, 0.85, -0.28))) for i in range(11)], WOOD, 3)
    s.lines(
        [(spot((-0.5 + 0.1 * i, 0.3, 0.28)), spot((-0.5 + 0.1 * i, 0.85, 0.28))) for i in range(11)],
        shade(WOOD, 0.8),
        2,
    )
    s.boxes(
        spot,
        (-0.52, 0.83, -0.3, 0.52, 0.88, -0.26, WOOD),
        (-0.52, 0.83, 0.26, 0.52, 0.88, 0.3, WOOD),
        (-0.54, 0, -0.3, -0.49, 0.88, 0.3, WOOD),
        (0.49, 0, -0.3, 0.54, 0.88, 0.3, WOOD),
    )


@picture
def post():
    s = dormitory()
    s.patch([(-1.9, 0.005, 5.6), (-0.6, 0.005, 5.6), (0.6, 0.005, 3.4), (-1.0, 0.005, 3.4)], 0.35)
    cot(s, 1.5, 5.2)
    stand(s, WOMEN[2], "sit_q", -2.6, 4.6, shadow=False)
    stand(s, WOMEN[3], "crossed", 2.35, 5.1, flip=True)
    stand(
        s,
        SANNE,
        pose("stand_q", arms=[((-21, 116), (4, 118)), ((19, 117), (6, 113))]),
        0.35,
        4.2,
        holds=[(1, ("under", f'<g transform="translate(2 -6)scale(.85)">{baby(SKINS[1])}</g>'))],
    )
    # the bag and the letters on a table before us
    spot = s.table(-0.9, 2.75, 2.2, 0.8, 0.76)
    bx, by = s.flat((-1.45, 0.76, 2.8))
    s.add(f'<g transform="translate({number(bx)} {number(by - 96)})scale(2.7)">{bag(SAND, 40, 42)}</g>')
    for x, z, t, c in (
        (-0.05, -0.1, -12, WHITE),
        (0.22, 0.02, 18, CREAM),
        (0.5, -0.12, -4, WHITE),
        (0.05, 0.15, 40, LINEN),
        (0.62, 0.12, 24, WHITE),
    ):
        s.sheet(spot, x, z, 0.762, 0.26, 0.15, t, c, lines=False)
    s.frame(130, 100, 690)
    s.vignette()
    return s


@picture
def visit():
    s = corridor(
        DAY,
        deep=10,
        wide=3.0,
        doors=(
            ("left", 4.6, WOOD, "#e9e2cc"),
            ("left", 7.4, TEAL, None),
            ("right", 5.2, TEAL, None),
            ("right", 8.0, TEAL, None),
        ),
        wall="#ebe1cc",
    )
    s.notices("right", s.along("right", 4.4), 1.15, s.along("right", 3.3), 1.9, 5)
    stand(s, AMIRA, "crossed", 0.75, 4.7, flip=True)
    stand(s, MIREILLE, pose("hands"), -0.55, 3.75)
    s.frame(250, 80, 480)
    s.vignette(0.4)
    return s


@picture
def night_arrival():
    s = reception()
    stand(s, MEN[4], pose("stand_q"), 1.45, 5.0, flip=True)
    stand(s, AMIRA, pose("talk"), -1.1, 3.9)
    stand(s, KAJA, pose("stand", arms=[((-23, 112), (-20, 92)), ((23, 112), (20, 92))]), 0.15, 3.9)
    s.counter(0.3, 2.75, 4.6, 0.8, 1.0, colour="#7d929a", top=WOOD)
    spot = Spot(0.3, 2.75)
    s.sheet(spot, -0.35, 0.05, 1.0, 0.3, 0.4, -6)
    # her telephone in a bag, the desk telephone
    s.face(
        [spot((0.32, 1.005, -0.15)), spot((0.3, 1.005, 0.15)), spot((0.6, 1.005, 0.17)), spot((0.64, 1.005, -0.13))],
        "#dfe7e8",
        0.8,
    )
    s.face(
        [spot((0.4, 1.008, -0.09)), spot((0.39, 1.008, 0.1)), spot((0.5, 1.008, 0.11)), spot((0.53, 1.008, -0.08))], INK
    )
    s.phone((1.55, 1.02, 2.8), NAVY)
    s.dusk(470, 250, 600, 0.68, "#13223a", 0.0)
    s.glow(470, 90, 400, 250, "#f4ecd0", 0.35)
    s.frame(220, 70, 540)
    return s


@picture
def fine():
    s = Stage(eye=(0, 1.56, 0), focus=600, horizon=200)
    s.room(-3.4, 3.4, 0, 5.4, 2.8, wall="#e3e3d8", dado="#c3cfca", floor="#a9aca6", tiles=0.6)
    s.window("back", 5.0, 1.6, 6.3, 2.35, DAY, panes=2, bars=5)
    for i in range(4):
        x = -2.6 + i * 0.92
        s.box(Spot(x, 5.0), -0.42, 0, -0.38, 0.42, 1.05, 0.4, "#dfe3e0", WHITE)
        cx, cy = s.flat((x, 0.5, 4.61))
        k = s.scale((x, 0.5, 4.61))
        s.ellipse(cx, cy, 0.25 * k, 0.25 * k, STEEL)
        s.ellipse(cx, cy, 0.19 * k, 0.19 * k, "#3d5563" if i != 1 else "#6f8f9c")
        s.shape(
            path(
                "M",
                (cx - 0.12 * k, cy + 0.06 * k),
                "q",
                (0.1 * k, -0.14 * k),
                (0.24 * k, -0.03 * k),
                "q",
                (-0.1 * k, 0.17 * k),
                (-0.24 * k, 0.03 * k),
                "z",
            ),
            (RUST, CREAM, OCHRE, MOSS)[i],
        )
        s.face([(x - 0.36, 0.86, 4.61), (x - 0.36, 0.97, 4.61), (x + 0.36, 0.97, 4.61), (x + 0.36, 0.86, 4.61)], MIST)
    # lines with sheets
    s.lines([(s.at("back", 0.2, 2.35, 0.4), s.at("back", 4.4, 2.45, 0.4))], SLATE, 1.6)
    for u, w, h, c in (
        (0.5, 0.7, 0.8, WHITE),
        (1.4, 0.6, 0.6, "#cbd8da"),
        (2.2, 0.8, 0.75, CREAM),
        (3.3, 0.5, 0.55, "#e2c4bd"),
    ):
        s.on("back", u, 2.4 - h, u + w, 2.4, s.down(c, shade(c, 0.86)), 0.4)
    stand(s, LUCIA, pose("stand_q", arms=[((-20, 114), (6, 102)), ((19, 115), (30, 124))]), 0.95, 3.7, flip=True)
    s.table(-1.15, 3.0, 1.9, 0.8, 0.8)
    for k in range(4):
        s.box(
            Spot(-1.55, 3.0, 2 * k),
            -0.28,
            0.8 + 0.07 * k,
            -0.22,
            0.28,
            0.87 + 0.07 * k,
            0.22,
            (WHITE, MIST, CREAM, WHITE)[k],
        )
    s.box(Spot(-0.65, 3.0, -8), -0.3, 0.8, -0.22, 0.3, 1.0, 0.22, WOOD)
    s.box(Spot(-0.65, 3.0, -8), -0.26, 0.96, -0.18, 0.26, 1.06, 0.18, ROSE)
    s.strip(-1.0, 1.0, 3.2, 3.5)
    s.frame(300, 90, 540)
    s.vignette()
    return s


@picture
def disclosure():
    s = Stage(eye=(0, 1.54, 0), focus=600, horizon=200)
    s.room(-3.4, 3.4, 0, 5.6, 2.8, wall="#e9dfc9", dado=SAGE, floor="#b0a58d", tiles=0)
    for u in (0.7, 2.9):
        s.window("back", u, 1.25, u + 1.5, 2.3, EVENING, bars=6, panes=1)
    # the board with the scissors
    s.framed("back", 5.0, 1.15, 6.4, 2.15, "#8a9b93", UMBER, 0.04)
    x0, y0 = s.flat(s.at("back", 5.0, 2.15, 0.03))
    for r in range(2):
        for c in range(5):
            if r == 1 and c > 0:  # these four lie on the table
                s.add(
                    f'<path d="M{number(x0 + 14 + c * 29)} {number(y0 + 16 + r * 52)}l4 18M{number(x0 + 24 + c * 29)} {number(y0 + 16 + r * 52)}l-4 18" stroke="{PINE}" stroke-width="2" opacity=".6"/>'
                )
                continue
            s.add(
                f'<g transform="translate({number(x0 + 19 + c * 29)} {number(y0 + 12 + r * 52)})"><path d="M-5 0L3 22M5 0L-3 22" stroke="{WHITE}" stroke-width="2.5"/><circle cx="-4" cy="27" r="4.5" fill="none" stroke="{RUST}" stroke-width="2.5"/><circle cx="4" cy="27" r="4.5" fill="none" stroke="{RUST}" stroke-width="2.5"/></g>'
            )
    for x, z in ((-2.2, 4.7), (-0.5, 4.8)):
        t = s.table(x, z, 1.3, 0.6, 0.74)
        s.boxes(
            t,
            (-0.3, 0.74, -0.1, 0.3, 0.8, 0.1, INK),
            (0.14, 0.8, -0.08, 0.3, 1.05, 0.08, INK),
            (-0.28, 0.97, -0.06, 0.2, 1.07, 0.06, INK),
            (-0.28, 0.82, -0.04, -0.2, 1.0, 0.04, INK),
        )
        s.sheet(t, -0.45, -0.08, 0.745, 0.3, 0.3, 10, ROSE if x < -1 else OCHRE, lines=False)
        s.chair(x + 0.1, z - 0.55, 170, WOOD, UMBER)
    stand(
        s, MIREILLE, pose("stand_q", arms=[((-20, 114), (2, 101)), ((18, 114), (7, 99))], tilt=8), 0.85, 3.75, flip=True
    )
    spot = s.table(-0.9, 2.75, 1.9, 0.8, 0.76)
    for i in range(4):
        px, py = s.flat(spot((-0.3 + i * 0.3, 0.765, -0.05)))
        s.add(
            f'<g transform="translate({number(px)} {number(py)})rotate({62 + 7 * (i % 3)})scale(1.3 1.1)"><path d="M-5-18L3 4M5-18L-3 4" stroke="{SLATE}" stroke-width="2.5"/><circle cx="-4" cy="9" r="4.5" fill="none" stroke="{RUST}" stroke-width="2.5"/><circle cx="4" cy="9" r="4.5" fill="none" stroke="{RUST}" stroke-width="2.5"/></g>'
        )
    s.dusk(520, 250, 700, 0.5, "#1f3058", 0.0)
    s.glow(470, 110, 420, 260, "#ffd9a0", 0.3)
    s.frame(150, 90, 680)
    return s


@picture
def staff_kitchen():
    s = staff_room(DAY)
    s.patch([(1.2, 0.005, 4.8), (2.6, 0.005, 4.8), (1.6, 0.005, 2.6), (0.0, 0.005, 2.6)], 0.25)
    s.chair(-1.35, 4.1, -20, WOOD, UMBER)
    stand(s, AMIRA, pose("sit_q", arms=[((-20, 76), (-6, 80)), ((20, 74), (32, 86))]), -1.35, 4.0, shadow=False)
    stand(s, JONAS, pose("talk", arms=[((-19, 114), (-14, 90)), ((20, 116), (30, 126))]), 1.35, 4.1, flip=True)
    s.table(-0.1, 3.15, 2.3, 0.95, 0.76)
    for k, (x, t) in enumerate(((-0.55, -8), (-0.15, 6), (0.25, -3))):
        c = (TEAL, OCHRE, SAND)[k]
        s.box(Spot(-0.1 + x, 3.1, t), -0.16, 0.76, -0.21, 0.16, 0.79, 0.21, c, shade(c, 1.1))
    x, y = s.flat((0.72, 0.77, 3.1))
    s.add(
        f'<g transform="translate({number(x)} {number(y)})"><path d="M-30-14a30 8 0 0060 0q-2 18-18 22h-24q-16-4-18-22z" fill="{s.across(WHITE, SAND)}"/><ellipse cx="0" cy="-14" rx="30" ry="8" fill="{LINEN}"/><ellipse cx="0" cy="-14" rx="25" ry="6" fill="{OCHRE}"/><path d="M14-16l34-22" stroke="{STEEL}" stroke-width="4"/></g>'
    )
    s.shape(path("M", (x - 6, y - 28), "q", (-8, -14), (0, -26), "t", (0, -24)), "none", WHITE, 2.4, 0.5)
    s.clock("back", 2.95, 2.3, 12, 15, 0.2)
    s.frame(180, 80, 640)
    s.vignette()
    return s


@picture
def fever():
    s = Stage(eye=(0, 1.58, 0), focus=600, horizon=205)
    s.room(-2.4, 2.4, 0, 4.8, 2.75, wall="#e6ddca", dado=SAGE, floor="#aeac9f", tiles=0.8)
    # the door of the dormitory, with light in its pane
    s.door("back", 1.45, 1.15, 2.15, TEAL, pane="#ffe3a2")
    s.on("back", 3.35, 1.25, 3.65, 1.7, NAVY, 0.08)
    s.on("back", 3.4, 1.29, 3.48, 1.66, INK, 0.12)
    s.on("back", 3.95, 1.2, 4.4, 1.8, WHITE, 0.02)
    s.lines(
        [(s.at("back", 4.0, 1.72 - 0.09 * k, 0.03), s.at("back", 4.32, 1.72 - 0.09 * k, 0.03)) for k in range(6)],
        STEEL,
        1.6,
    )
    s.clock("back", 3.5, 2.25, 21, 20, 0.17)
    stand(
        s,
        JONAS,
        pose("stand_q", arms=[((-20, 114), (-14, 90)), ((22, 117), (31, 108))]),
        0.85,
        3.7,
        flip=True,
        holds=[(1, ("over", keys()))],
    )
    s.dusk(420, 250, 560, 0.74, "#121f37", 0.02)
    # what gives light: the pane, behind which somebody stands and beats with her hand
    low, high = s.flat(s.at("back", 1.45 + 0.322, 1.2, 0.03)), s.flat(s.at("back", 1.45 + 0.828, 1.85, 0.03))
    x, y, w, h = low[0], high[1], high[0] - low[0], low[1] - high[1]
    s.add(
        f'<clipPath id="pane"><path d="M{number(x)} {number(y)}h{number(w)}v{number(h)}h{number(-w)}z"/></clipPath><g clip-path="url(#pane)">'
    )
    s.shape(path("M", (x, y), "h", w, "v", h, "h", -w, "z"), s.down("#fff0c6", "#f6d28a"))
    stand(s, SANNE, pose("stand", arms=[((-23, 114), (-12, 100)), ((24, 128), (17, 160))]), -0.47, 4.95, shadow=False)
    s.add("</g>")
    s.shape(path("M", (x, y), "h", w, "v", h, "h", -w, "z"), "none", shade(TEAL, 0.7), 2)
    s.glow(x + w / 2, y + h / 2, 250, 200, "#ffdf9e", 0.42)
    s.patch([(-0.75, 0.006, 4.7), (-0.1, 0.006, 4.7), (0.3, 0.006, 3.2), (-1.0, 0.006, 3.2)], 0.2, "#ffdf9e")
    s.frame(190, 60, 600)
    return s


@picture
def proposal():
    s = meeting_room(DAY, board=False)
    s.framed("back", 2.4, 1.3, 4.1, 2.15, s.down("#cfdcdd", "#efe3c4"), UMBER, 0.05)
    for c, d in (
        ("#a9bda6", ((2.4, 1.3), (2.4, 1.62), (2.9, 1.8), (3.4, 1.58), (4.1, 1.75), (4.1, 1.3))),
        (MOSS, ((2.4, 1.3), (2.4, 1.42), (3.2, 1.55), (4.1, 1.4), (4.1, 1.3))),
    ):
        s.face([s.at("back", *q, 0.02) for q in d], c)
    for who, x, z, p in ((EDDA, -1.25, 4.8, "table"), (VERA, 0.1, 5.0, "talkt"), (JONAS, 1.45, 4.8, "table")):
        s.chair(x, z + 0.1, 0, TEAL)
        j = pose("table", arms=[((-26, 76), (-10, 76)), ((27, 80), (30, 98))]) if p == "talkt" else p
        stand(s, who, j, x, z, shadow=False)
    oval(s, 0.1, 3.85, 2.0, 0.85, 0.74, WOOD)
    spot = Spot(0.1, 3.85)
    for x, z, t in ((-0.2, 0.5, 5), (0.25, 0.45, -8), (-1.1, 0.35, 12), (-0.5, -0.45, 6)):
        s.sheet(spot, x, z, 0.74, turn=t)
    for x, z, t in ((0.7, -0.35, 14), (0.9, -0.28, -10)):
        s.sheet(spot, x, z, 0.745, 0.26, 0.15, t, CREAM, lines=False)
    s.mug((-0.6, 0.74, 4.0), RUST)
    s.mug((1.2, 0.74, 4.0), TEAL)
    s.chair(0.0, 2.75, 180, TEAL)
    s.frame(130, 110, 700)
    s.vignette()
    return s


@picture
def organisation():
    s = office(DAY, clock=(15, 20))
    s.chair(2.0, 4.5, 30, TEAL)
    stand(s, LUCIA, pose("sit_q"), 1.95, 4.4, flip=True, shadow=False)
    stand(
        s,
        ROSA,
        pose("talk", arms=[((-19, 114), (-4, 104)), ((20, 116), (31, 118))]),
        0.55,
        3.7,
        flip=False,
        holds=[(0, ("over", folder(TEAL)))],
    )
    spot = s.desk(-0.5, 2.75, 2.5, 0.85)
    s.screen(spot, -0.9, 0.15, 0.75, turn=-20)
    for k in range(3):
        s.box(
            Spot(-0.35, 2.65, 5 - 3 * k),
            -0.2,
            0.75 + 0.045 * k,
            -0.14,
            0.2,
            0.795 + 0.045 * k,
            0.14,
            WHITE if k < 2 else RUST,
            shade(RUST, 1.1) if k == 2 else WHITE,
        )
    s.mug((0.35, 0.75, 2.6), OCHRE)
    s.frame(190, 70, 640)
    s.vignette()
    return s


@picture
def review():
    s = office(EVENING, clock=(16, 0))
    stand(
        s,
        VERA,
        pose("stand_q", arms=[((-20, 114), (-4, 104)), ((19, 114), (8, 104))]),
        0.45,
        3.9,
        holds=[(0, ("over", folder(SAND)))],
    )
    stand(s, EDDA, pose("pockets"), 1.65, 4.2, flip=True)
    spot = s.desk(-0.4, 2.7, 2.8, 0.95)
    s.screen(spot, -1.0, 0.15, 0.75, turn=-22)
    c = lambda a, b: spot((0.15 + a, 0.757, -0.12 + b))
    s.sheet(spot, 0.15, -0.12, 0.75, 0.5, 0.6, -4, lines=False)
    for k in range(6):
        s.lines([(c(-0.18, 0.24 - 0.09 * k), c(0.02 + 0.03 * (k % 3), 0.24 - 0.09 * k))], STEEL, 2.2)
    for k in (1, 4):
        x, y = s.flat(c(0.17, 0.24 - 0.09 * k))
        s.ellipse(x, y, 8, 4.4, RUST)
    s.mug((0.75, 0.75, 2.62), TEAL, 1, True)
    s.tint("#f0a860", 0.1)
    s.frame(220, 70, 600)
    s.vignette(0.42)
    return s


def unit_corridor(**changes):
    """A corridor of the unit: an office on the left, the doors of the rooms after it."""
    about = dict(
        sky=DAY,
        deep=10,
        wide=3.0,
        doors=(
            ("left", 4.6, WOOD, "#e9e2cc"),
            ("left", 7.4, TEAL, None),
            ("right", 5.2, TEAL, None),
            ("right", 8.0, TEAL, None),
        ),
        wall="#ebe1cc",
    )
    return corridor(**{**about, **changes})


@picture
def unit():
    s = unit_corridor()
    s.notices("right", s.along("right", 4.4), 1.15, s.along("right", 3.3), 1.9, 5)
    s.patch([(-0.5, 0.005, 9.4), (0.5, 0.005, 9.4), (0.7, 0.005, 7.0), (-0.3, 0.005, 7.0)], 0.3)
    s.frame(250, 80, 480)
    s.vignette(0.4)
    return s


@picture
def at_five():
    s = interview(EVENING, sun=False)
    s.chair(0.45, 3.85, 0)
    stand(s, EDDA, "table", 0.4, 3.75, shadow=False)
    s.table(0.1, 2.9, 2.3, 0.95, 0.76)
    s.mug((-0.15, 0.76, 3.0), TEAL, 1.1, True)
    s.mug((0.75, 0.76, 3.0), RUST, 1.1, True)
    s.clock("back", 3.6, 1.95, 17, 0, 0.2)
    s.dusk(520, 250, 700, 0.45, "#1f3058", 0.0)
    s.glow(520, 120, 400, 260, "#ffd9a0", 0.3)
    s.frame(190, 90, 600)
    return s


@picture
def phone_cards():
    s = unit_corridor(
        sky=EVENING,
        doors=(("left", 7.4, WOOD, None), ("right", 6.6, WOOD, None), ("right", 8.6, WOOD, None)),
        dado=MIST,
    )
    # the telephone on the left wall
    u = s.along("left", 3.9)
    s.on("left", u - 0.22, 1.15, u + 0.22, 1.7, SLATE, 0.08)
    s.on("left", u - 0.15, 1.22, u - 0.04, 1.64, INK, 0.12)
    s.on("left", u + 0.03, 1.3, u + 0.17, 1.5, LINEN, 0.1)
    stand(s, WOMEN[0], pose("stand_q"), -0.95, 5.5)
    stand(s, WOMEN[3], pose("crossed"), -0.45, 6.1)
    stand(s, WOMEN[1], pose("hands"), -0.1, 4.9, flip=True)
    stand(
        s,
        DELIA,
        pose("talk"),
        0.7,
        3.9,
        flip=True,
        holds=[(0, ("over", paper(WHITE)))],
    )
    s.frame(250, 80, 480)
    s.vignette(0.4)
    return s


@picture
def the_flag():
    s = Stage(eye=(0, 1.54, 0), focus=600, horizon=196)
    s.room(-2.4, 2.4, 0, 4.8, 2.7, wall="#ebe1cc", dado=SAGE, floor="#b2a893", tiles=0.8)
    s.window("back", 1.85, 1.3, 2.95, 2.2, EVENING, bars=5, panes=1)
    # a flag of no country
    s.on("back", 3.35, 1.3, 4.45, 1.99, CLAY, 0.03)
    s.face([s.at("back", *q, 0.035) for q in ((3.35, 1.3), (4.45, 1.3), (3.35, 1.99))], CREAM)
    s.bed(-1.55, 4.0, 0, LINEN)
    s.bed(1.5, 4.0, 0, STEEL)
    stand(s, WANDA, pose("sit_q"), 1.25, 3.8, flip=True, shadow=False)
    s.strip(-0.6, 0.6, 3.0, 3.3)
    s.tint("#f0a860", 0.08)
    s.frame(210, 90, 560)
    s.vignette(0.4)
    return s


@picture
def sunday_list():
    s = corridor(
        EVENING,
        deep=8,
        wide=3.0,
        doors=(("left", 4.4, WOOD, "#ffe9b8"), ("right", 6.4, WOOD, None)),
        dado=MIST,
        wall="#ebe1cc",
    )
    s.notices("right", s.along("right", 4.6), 1.15, s.along("right", 3.4), 1.95, 2)
    stand(s, HENNI, pose("stand_q"), 0.55, 4.0)
    s.glow(330, 230, 260, 240, "#ffe0a0", 0.25)
    s.tint("#f0a860", 0.08)
    s.frame(250, 80, 480)
    s.vignette(0.42)
    return s
