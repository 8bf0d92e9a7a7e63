"""The rooms. Each gives a stage with what always stands in it; the scenes add people, things and light."""

from figure import *
from stage import *

DAY = ("#c9dde3", "#f3eedb")
MORNING = ("#f0d9b8", "#f8efd8")
EVENING = ("#6f84a0", "#e6b48a")
DARK = ("#172431", "#26394a")


def landing(sky=DAY, open_doors=(0, 2), first_door=3.6, eye_x=0.0):
    """The wing: cell doors on the left, a railing on the right, the other side beyond the gap."""
    s = Stage(eye=(eye_x, 1.62, 0), focus=560, horizon=212)
    x0, rail, x1, deep, high = -1.9, 1.25, 5.4, 26, 5.6
    s.x0, s.x1, s.z0, s.z1, s.high = x0, x1, -1, deep, high
    # walls and roof
    s.face([(x0, high, -0.5), (x1, high, -0.5), (x1, high, deep), (x0, high, deep)], s.down("#8f9c9d", "#d5d5c9"))
    roof = [(1.0, 2.6)]
    for a, b in roof:
        for i in range(8):
            z = 2 + i * 3
            s.face(
                [(a, high - 0.01, z), (b, high - 0.01, z), (b, high - 0.01, z + 2.4), (a, high - 0.01, z + 2.4)],
                mix(sky[0], sky[1], 0.3 + 0.08 * i),
            )
    s.face([(x0, -3.4, deep), (x1, -3.4, deep), (x1, high, deep), (x0, high, deep)], s.down("#dcd8c8", "#b9bdb4"))
    s.on("back", 2.7, 1.5, 4.6, 4.3, s.down(*sky), 0.02)
    s.lines(
        [(s.at("back", 2.7 + 0.475 * i, 1.5, 0.03), s.at("back", 2.7 + 0.475 * i, 4.3, 0.03)) for i in range(5)],
        SLATE,
        2,
    )
    s.lines(
        [(s.at("back", 2.7, 1.5 + 0.93 * i, 0.03), s.at("back", 4.6, 1.5 + 0.93 * i, 0.03)) for i in range(4)],
        SLATE,
        1.6,
    )
    s.face([(x1, -3.4, 0.2), (x1, high, 0.2), (x1, high, deep), (x1, -3.4, deep)], s.across("#d9d6c8", "#a3aaa6"))
    s.face([(x0, -3.4, 1), (x1, -3.4, 1), (x1, -3.4, deep), (x0, -3.4, deep)], s.down("#a9aca4", "#5d6a70"))
    # the other side
    s.face([(x1, 0, 1), (x1, 1.1, 1), (x1, 1.1, deep), (x1, 0, deep)], s.across("#a3b6ab", "#6f877f"))
    s.face([(x1, -3.4, 1), (x1, -2.3, 1), (x1, -2.3, deep), (x1, -3.4, deep)], s.across("#8ea298", "#55706b"))
    for level in (0, -3.4):
        for i in range(7):
            z = 4.2 + i * 3
            c = shade(TEAL, 0.98 - 0.02 * i if level == 0 else 0.8)
            s.face(
                [
                    (x1 - 0.01, level, z),
                    (x1 - 0.01, level + 2.05, z),
                    (x1 - 0.01, level + 2.05, z + 0.95),
                    (x1 - 0.01, level, z + 0.95),
                ],
                c if i not in (1, 4) else shade(LIGHT, 0.92),
            )
    s.face([(x1 - 1.15, -0.22, 1), (x1, -0.22, 1), (x1, -0.22, deep), (x1 - 1.15, -0.22, deep)], "#76858a")
    s.face([(x1 - 1.15, -0.22, 1), (x1 - 1.15, 0, 1), (x1 - 1.15, 0, deep), (x1 - 1.15, -0.22, deep)], "#8b989a")
    s.lines(
        [((x1 - 1.15, 1.05, 1), (x1 - 1.15, 1.05, deep)), ((x1 - 1.15, 0.55, 1), (x1 - 1.15, 0.55, deep))]
        + [((x1 - 1.15, 0, z), (x1 - 1.15, 1.05, z)) for z in range(3, 26, 2)],
        SLATE,
        1.4,
        0.8,
    )
    # beams
    for z in (4, 8, 12, 16, 20):
        s.lines(
            [
                ((x0, high - 0.35, z), (x1, high - 0.35, z)),
                ((x0, high - 0.35, z), (1.8, high, z)),
                ((x1, high - 0.35, z), (1.8, high, z)),
            ],
            STEEL,
            max(1, 14 / z),
            0.9,
        )
    # this side
    s.face([(x0, 0, -0.5), (rail, 0, -0.5), (rail, 0, deep), (x0, 0, deep)], s.down("#c7c4b6", "#99a09d"))
    s.face([(x0, 0, -0.5), (x0, high, -0.5), (x0, high, deep), (x0, 0, deep)], s.across("#b8b9ae", "#e6e1d0"))
    s.face([(x0, 0, -0.5), (x0, 1.15, -0.5), (x0, 1.15, deep), (x0, 0, deep)], s.across("#6f8b82", "#a5b9ae"))
    s.face(
        [(x0 + 0.01, 1.15, -0.5), (x0 + 0.01, 1.19, -0.5), (x0 + 0.01, 1.19, deep), (x0 + 0.01, 1.15, deep)], PINE, 0.6
    )
    s.face([(x0 + 0.01, 0, -0.5), (x0 + 0.01, 0.12, -0.5), (x0 + 0.01, 0.12, deep), (x0 + 0.01, 0, deep)], PINE, 0.8)
    for i in range(6, -1, -1):
        z = first_door + i * 3
        s.face(
            [
                (x0 + 0.01, 0, z - 0.12),
                (x0 + 0.01, 2.25, z - 0.12),
                (x0 + 0.01, 2.25, z + 1.07),
                (x0 + 0.01, 0, z + 1.07),
            ],
            STEEL,
        )
        inside = shade(LIGHT, 0.93) if i in open_doors else shade(TEAL, 0.86)
        s.face(
            [(x0 + 0.02, 0, z), (x0 + 0.02, 2.12, z), (x0 + 0.02, 2.12, z + 0.95), (x0 + 0.02, 0, z + 0.95)],
            s.across(shade(LINEN, 0.8), shade(LIGHT, 0.97)) if i in open_doors else inside,
        )
        if i in open_doors:
            s.patch(
                [(x0, 0.005, z), (x0, 0.005, z + 0.95), (x0 + 1.0, 0.005, z + 1.15), (x0 + 1.0, 0.005, z + 0.25)], 0.4
            )
            leaf = [(x0, 0.03, z + 0.95), (x0, 2.1, z + 0.95), (x0 + 0.9, 2.1, z + 1.1), (x0 + 0.9, 0.03, z + 1.1)]
            s.face(leaf, s.across(TEAL, shade(TEAL, 1.12)))
            s.face(
                [
                    (x0 + 0.34, 1.5, z + 1),
                    (x0 + 0.34, 1.66, z + 1),
                    (x0 + 0.58, 1.66, z + 1.04),
                    (x0 + 0.58, 1.5, z + 1.04),
                ],
                NIGHT,
            )
            s.face(
                [
                    (x0 + 0.74, 1.0, z + 1.05),
                    (x0 + 0.74, 1.16, z + 1.05),
                    (x0 + 0.83, 1.16, z + 1.08),
                    (x0 + 0.83, 1.0, z + 1.08),
                ],
                OCHRE,
            )
        else:
            s.face(
                [
                    (x0 + 0.03, 1.5, z + 0.34),
                    (x0 + 0.03, 1.66, z + 0.34),
                    (x0 + 0.03, 1.66, z + 0.62),
                    (x0 + 0.03, 1.5, z + 0.62),
                ],
                NIGHT,
            )
        s.face(
            [
                (x0 + 0.12, 2.55, z + 0.3),
                (x0 + 0.12, 2.7, z + 0.3),
                (x0 + 0.12, 2.7, z + 0.75),
                (x0 + 0.12, 2.55, z + 0.75),
            ],
            "#fdf6e2",
        )
    for z in (5, 9.5, 14):
        s.patch([(-0.9, 0.006, z), (1.1, 0.006, z - 0.5), (1.1, 0.006, z + 1.4), (-0.9, 0.006, z + 1.9)], 0.34, sky[1])
    # light falls from the roof
    for a, b, low in ((1.2, 2.4, 9.5), (1.2, 2.4, 15.0)):
        top = [s.flat((a, high, low)), s.flat((b, high, low))]
        foot = [s.flat((0.9, 0, low - 3.4)), s.flat((-1.5, 0, low - 3.4))]
        s.shaft(top + foot, 0.17)
    s.rail = rail
    return s


def railing(s, z0=1.2, z1=26, x=None):
    """The near railing of the landing, which is painted after whoever stands before it in the gap."""
    x = s.rail if x is None else x
    posts = []
    z = z0
    while z < z1:
        posts.append(z)
        z += 0.28 if z < 6 else 0.6 if z < 12 else 1.5
    s.lines([((x, 0.04, z), (x, 1.08, z)) for z in posts if z >= 6], SLATE, 1.2, 0.9)
    s.lines([((x, 0.04, z), (x, 1.08, z)) for z in posts if z < 6], "#4b616c", 3)
    for y, w in ((1.1, 0.07), (0.06, 0.05)):
        s.face([(x - w / 2, y, z0 - 0.8), (x + w / 2, y, z0 - 0.8), (x + w / 2, y, z1), (x - w / 2, y, z1)], "#8fa1a6")
        s.face(
            [(x - w / 2, y - w, z0 - 0.8), (x - w / 2, y, z0 - 0.8), (x - w / 2, y, z1), (x - w / 2, y - w, z1)],
            "#48606c",
        )


def cell(sky=DAY, blanket=STEEL, inside=None, night=False):
    """One looks from the landing through an open cell door; what happens inside is painted by `inside`."""
    s = Stage(eye=(-0.12, 1.58, 0), focus=640, horizon=205)
    s.room(-1.25, 1.25, 3.0, 6.6, 2.75, wall="#e8e0cb", dado=None, floor="#b3aea0", tiles=0.6)
    s.window("back", 0.75, 1.35, 1.85, 2.2, sky, bars=5, panes=1, hill=None)
    if not night:
        s.patch([(0.15, 0.006, 5.9), (0.9, 0.006, 5.9), (0.6, 0.006, 4.3), (-0.2, 0.006, 4.3)], 0.45)
    # shelf and table on the right
    s.shelf(
        1.05,
        5.6,
        0.9,
        (1.35, 1.75),
        turn=90,
        d=0.26,
        goods=(
            (0, 0.1, 0.06, 0.2, RUST),
            (0, 0.18, 0.05, 0.22, NAVY),
            (0, 0.26, 0.07, 0.18, OCHRE),
            (0, 0.6, 0.14, 0.12, MIST),
            (1, 0.2, 0.3, 0.14, STEEL),
        ),
    )
    s.desk_spot = s.table(0.95, 5.4, 0.9, 0.5, 0.74, turn=90)
    s.bed(-0.8, 5.45, 0, blanket)
    if inside:
        inside(s)
    # the wall of the landing, with the doorway in it
    wall, dado = s.across("#c5c4b7", "#ded9c9"), s.across("#7f988f", "#9db3a6")
    z, left, right, top = 3.0, -1.0, 0.74, 2.2
    for a, b in ((-9, left), (right, 9)):
        s.face([(a, 0, z), (a, 4, z), (b, 4, z), (b, 0, z)], wall if a < 0 else s.across("#dcd7c7", "#b9b9ae"))
        s.face([(a, 0, z), (a, 1.15, z), (b, 1.15, z), (b, 0, z)], dado if a < 0 else s.across("#94ac9f", "#728c83"))
        s.face([(a, 1.15, z), (a, 1.19, z), (b, 1.19, z), (b, 1.15, z)], PINE, 0.6)
        s.face([(a, 0, z), (a, 0.12, z), (b, 0.12, z), (b, 0, z)], PINE, 0.85)
    s.face([(left, top, z), (left, 4, z), (right, 4, z), (right, top, z)], "#dcd7c7")
    s.face([(-9, 0, 0.4), (9, 0, 0.4), (9, 0, z), (-9, 0, z)], s.down("#bdbbae", "#a0a49f"))
    s.patch(
        [(left + 0.05, 0.005, z), (right - 0.05, 0.005, z), (right - 0.4, 0.005, 2.0), (left - 0.5, 0.005, 2.0)], 0.3
    )
    # frame: its inner sides, then its front
    s.face([(left, 0, z), (left, top, z), (left, top, z + 0.22), (left, 0, z + 0.22)], "#5c757f")
    s.face([(left, top, z), (right, top, z), (right, top, z + 0.22), (left, top, z + 0.22)], "#4d6570")
    for a, b in ((left - 0.1, left), (right, right + 0.1)):
        s.face([(a, 0, z - 0.01), (a, top + 0.1, z - 0.01), (b, top + 0.1, z - 0.01), (b, 0, z - 0.01)], STEEL)
    s.face(
        [
            (left - 0.1, top, z - 0.01),
            (left - 0.1, top + 0.1, z - 0.01),
            (right + 0.1, top + 0.1, z - 0.01),
            (right + 0.1, top, z - 0.01),
        ],
        SLATE,
    )
    # the door, swung out to the right
    leaf = lambda u, y: (right + 0.04 + u * 0.93, y, z - 0.04 - u * 1.02)
    s.face([leaf(0, 0.02), leaf(0, 2.16), leaf(1, 2.16), leaf(1, 0.02)], s.across("#3b6b7b", "#4f8494"))
    s.face([leaf(0.06, 0.12), leaf(0.06, 0.8), leaf(0.94, 0.8), leaf(0.94, 0.12)], NIGHT, 0.14)
    s.face([leaf(0.38, 1.46), leaf(0.38, 1.72), leaf(0.66, 1.72), leaf(0.66, 1.46)], STEEL)
    s.face([leaf(0.42, 1.5), leaf(0.42, 1.68), leaf(0.62, 1.68), leaf(0.62, 1.5)], NIGHT)
    s.face([leaf(0.3, 1.0), leaf(0.3, 1.2), leaf(0.74, 1.2), leaf(0.74, 1.0)], shade(TEAL, 0.75))
    s.face([leaf(0.84, 0.95), leaf(0.84, 1.22), leaf(0.93, 1.22), leaf(0.93, 0.95)], OCHRE)
    s.face([leaf(0, 0.02), leaf(0, 2.16), leaf(0.02, 2.16), leaf(0.02, 0.02)], NIGHT, 0.4)
    # beside the door: a card in a frame
    s.face([(-1.5, 1.45, z - 0.01), (-1.5, 1.66, z - 0.01), (-1.28, 1.66, z - 0.01), (-1.28, 1.45, z - 0.01)], SLATE)
    s.face([(-1.47, 1.48, z - 0.02), (-1.47, 1.63, z - 0.02), (-1.31, 1.63, z - 0.02), (-1.31, 1.48, z - 0.02)], WHITE)
    s.pipe([(-2.25, 0, z - 0.06), (-2.25, 4, z - 0.06)], 0.09)
    return s


def corridor(
    sky=DAY, deep=11.0, wide=2.6, dado=SAGE, doors=(), lamps=3, wall=CREAM, end="window", eye_x=0.0, horizon=212
):
    """A corridor that one looks along; doors are (wall, z, colour, pane)."""
    s = Stage(eye=(eye_x, 1.6, 0), focus=560, horizon=horizon)
    s.room(-wide / 2, wide / 2, 0, deep, 2.75, wall=wall, dado=dado, tiles=0.8)
    if end == "window":
        s.window("back", wide / 2 - 0.55, 1.0, wide / 2 + 0.55, 2.2, sky, panes=2, bars=6)
    elif end:
        s.door("back", wide / 2 - 0.5, 1.0, 2.1, end, pane=shade(sky[1], 0.95))
    for wall_name, z, colour, pane in sorted(doors, key=lambda d: -d[1]):
        u = s.along(wall_name, z)
        s.door(wall_name, u, 0.95, 2.1, colour, pane=pane, hatch=not pane)
    for i in range(lamps, 0, -1):
        z = 1.6 + i * deep / (lamps + 1)
        s.strip(-0.18, 0.18, z - 0.6, z + 0.6, 0.3)
    return s


def office(sky=DAY, view=None, clock=(14, 0), screen=True, eye=(0, 1.55, 0)):
    """The wing office: desk before us, a window to the landing behind it."""
    s = Stage(eye=eye, focus=600, horizon=196)
    s.room(-3.1, 3.1, 0, 5.4, 2.8, dado=MIST, floor="#a9a99f", tiles=0.9)
    # window to the landing
    s.framed("back", 2.2, 1.05, 4.7, 2.25, s.down("#d8d6c9", "#b9c0ba"), SLATE, 0.07)
    for i, c in enumerate((TEAL, shade(TEAL, 0.9), shade(TEAL, 0.8))):
        s.on("back", 2.35 + i * 0.42, 1.05, 2.62 + i * 0.4, 1.95 - i * 0.12, shade(c, 1.05), 0.02)
    s.lines(
        [
            (s.at("back", 3.55, 1.2, 0.025), s.at("back", 4.7, 1.45, 0.025)),
            (s.at("back", 3.55, 1.05, 0.025), s.at("back", 4.7, 1.18, 0.025)),
        ]
        + [
            (s.at("back", 3.6 + 0.14 * i, 1.05, 0.025), s.at("back", 3.6 + 0.14 * i, 1.21 + 0.03 * i, 0.025))
            for i in range(8)
        ],
        SLATE,
        2,
    )
    if view:
        view(s)
    for u in (3.03, 3.86):
        s.on("back", u - 0.025, 1.05, u + 0.025, 2.25, SLATE, 0.03)
    s.patch(
        [
            s.at("back", 2.3, 1.1, 0.032),
            s.at("back", 2.8, 2.2, 0.032),
            s.at("back", 3.1, 2.2, 0.032),
            s.at("back", 2.6, 1.1, 0.032),
        ],
        0.22,
        WHITE,
    )
    # key cabinet
    s.framed("back", 0.75, 1.2, 1.75, 1.95, NAVY, SLATE, 0.04)
    s.lines(
        [
            (
                s.at("back", 0.85 + 0.115 * i, 1.84 - 0.18 * j, 0.03),
                s.at("back", 0.85 + 0.115 * i, 1.76 - 0.18 * j, 0.03),
            )
            for i in range(8)
            for j in range(4)
            if (i * 3 + j * 5) % 7
        ],
        OCHRE,
        2.2,
    )
    s.door("back", 5.05, 0.9, 2.1, WOOD, UMBER, pane="#e9e2cc")
    s.clock("back", 5.5, 2.45, *clock)
    s.notices("right", s.along("right", 4.6), 1.15, s.along("right", 3.2), 1.95, 2)
    s.locker(-2.75, 4.6, 0.5, 1.35, 0.5, 90, STEEL, 2)
    s.strip(-0.9, 0.9, 2.9, 3.3)
    return s


def staff_room(sky=DAY, hill="#a9bda6", curtain=True):
    s = Stage(eye=(0, 1.5, 0), focus=590, horizon=192)
    s.room(-3.4, 3.4, 0, 5.6, 2.75, wall="#eae1cc", dado=None, floor="#b7a98f", tiles=0)
    s.lines([((-3.4, 0, z), (3.4, 0, z)) for z in (1.9, 2.3, 2.8, 3.4, 4.1, 4.9)], UMBER, 1, 0.25)
    s.window("back", 4.4, 1.1, 6.2, 2.15, sky, panes=2, hill=hill, frame="#cfc8b4")
    # kitchenette
    s.box(Spot(0, 0), -1.6, 0, 5.05, 0.9, 0.86, 5.6, LINEN, WOOD)
    s.box(Spot(0, 0), -1.65, 0.84, 5.0, 0.95, 0.9, 5.6, WOOD, shade(WOOD, 1.15))
    s.lines([((x, 0.06, 5.04), (x, 0.8, 5.04)) for x in (-1.0, -0.38, 0.26)], UMBER, 1.2, 0.5)
    s.box(Spot(0, 0), -1.6, 1.55, 5.3, 0.3, 2.15, 5.6, LINEN)
    s.lines([((x, 1.58, 5.29), (x, 2.12, 5.29)) for x in (-1.0, -0.38)], UMBER, 1.2, 0.5)
    # coffee machine
    s.boxes(Spot(-1.2, 5.25), (-0.17, 0.9, -0.15, 0.17, 1.32, 0.15, INK), (-0.13, 0.9, -0.2, 0.13, 0.94, -0.1, STEEL))
    x, y = s.flat((-1.2, 1.06, 5.08))
    s.ellipse(x, y - 22, 3, 3, OCHRE)
    for i, c in enumerate((TEAL, RUST, CREAM, MOSS)):
        s.mug((-0.7 + i * 0.17, 0.9, 5.2), c, 0.9)
    s.notices("back", 0.5, 1.1, 1.5, 1.95, 1)
    s.locker(-3.1, 4.3, 0.5, 1.85, 0.5, 90, STEEL, 3)
    return s


def meeting_room(sky=DAY, board=True):
    s = Stage(eye=(0, 1.66, 0), focus=590, horizon=176)
    s.room(-3.2, 3.2, 0, 5.8, 2.8, dado=None, wall="#e7e0ce", floor="#a3aaa6", tiles=0)
    s.window("left", s.along("left", 3.2), 1.0, s.along("left", 5.0), 2.2, sky, panes=2, frame="#cfc8b4")
    if board:
        s.framed("back", 2.1, 1.05, 4.3, 2.15, WHITE, STEEL, 0.05)
        s.lines(
            [
                (s.at("back", 2.35, 1.9 - 0.16 * i, 0.02), s.at("back", 3.0 + 0.2 * (i % 3), 1.9 - 0.16 * i, 0.02))
                for i in range(5)
            ],
            STEEL,
            2,
            0.7,
        )
        x, y = s.flat(s.at("back", 3.8, 1.62, 0.02))
        for dx, dy, c in ((-18, 10, TEAL), (12, -12, RUST), (16, 22, MOSS)):
            s.add(
                f'<circle cx="{number(x + dx)}" cy="{number(y + dy)}" r="11" fill="none" stroke="{c}" stroke-width="2"/>'
            )
    s.door("back", 5.1, 0.9, 2.1, WOOD, UMBER, pane="#e9e2cc")
    s.panes("back", 0.45, 1.0, 0.5, 0.55, opacity=0.4)
    s.patch([(-2.9, 0.005, 3.4), (-2.9, 0.005, 4.9), (-0.9, 0.005, 3.9), (-0.9, 0.005, 2.5)], 0.35, sky[1])
    s.strip(-1.1, 1.1, 3.6, 3.9)
    return s


def oval(s, x, z, rx, rz, y, colour, thick=0.05):
    """The top of an oval table."""
    ring = [(x + rx * math.cos(i * math.pi / 12), z + rz * math.sin(i * math.pi / 12)) for i in range(24)]
    s.face([(a, y - thick, b) for a, b in ring], shade(colour, 0.7))
    flat = [s.flat((a, y, b)) for a, b in ring]
    s.shape(smooth(flat), s.down(shade(colour, 0.95), shade(colour, 1.15)))


def smooth(points):
    d = path("M", points[0])
    n = len(points)
    for i in range(n):
        p0, p1, p2, p3 = (points[(i + k - 1) % n] for k in range(4))
        d += path(
            "C",
            (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6),
            (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6),
            p2,
        )
    return d + "z"


def interview(sky=DAY, sun=True):
    s = Stage(eye=(0, 1.55, 0), focus=610, horizon=186)
    s.room(-2.6, 2.6, 0, 4.6, 2.7, dado=MIST, wall="#e5dfce", floor="#a6a79e", tiles=0.8)
    s.window("back", 0.8, 1.35, 2.2, 2.1, sky, panes=2, hill="#a9bda6" if sky == DAY else None)
    s.door("right", s.along("right", 4.0), 0.9, 2.1, WOOD, UMBER, pane="#e9e2cc")
    s.radiator("back", 0.9, 2.1)
    if sun:
        s.panes("back", 2.75, 0.95, 0.5, 0.55, opacity=0.42, colour=mix(sky[1], LIGHT, 0.5))
        s.patch([(-1.9, 0.005, 4.0), (-0.7, 0.005, 4.0), (0.2, 0.005, 2.6), (-1.2, 0.005, 2.6)], 0.35, sky[1])
    return s


def day_room(sky=DAY, hill="#a9bda6"):
    s = Stage(eye=(0, 1.6, 0), focus=560, horizon=190)
    s.room(-4.2, 4.2, 0, 6.6, 3.0, dado=SAGE, floor="#b5b3a6", tiles=1.0)
    for u in (0.9, 3.3):
        s.window("back", u, 1.2, u + 1.7, 2.4, sky, panes=2, bars=7, hill=None)
    s.door("right", s.along("right", 5.6), 1.0, 2.1, TEAL, pane="#dfe3da")
    if sky in (DAY, MORNING):
        s.panes("right", s.along("right", 4.4), 0.9, 0.8, 0.7, -0.2, 0.3)
    s.strip(-2.4, -0.8, 4.2, 4.5, 0.3)
    s.strip(1.0, 2.6, 4.2, 4.5, 0.3)
    return s


def hall(sky=DAY, clock=None, gate=True, eye_y=1.62):
    """The ground floor of a wing: a wide floor, stairs at the back, the landing above."""
    s = Stage(eye=(0, eye_y, 0), focus=540, horizon=196)
    s.room(-5.2, 5.2, 0, 12, 5.6, dado=SAGE, floor="#b3b2a6", tiles=1.2)
    s.face([(-1.6, 5.59, 3), (1.6, 5.59, 3), (1.6, 5.59, 12), (-1.6, 5.59, 12)], sky[0])
    for i in range(5):
        s.lines([((-1.6, 5.58, 3 + i * 2), (1.6, 5.58, 3 + i * 2))], SLATE, 2)
    # doors along both sides, below and above
    for wall in ("left", "right"):
        for level in (0, 2.75):
            for z in (10.2, 7.8, 5.4) if level == 0 else (10.2, 7.8, 5.4):
                u = s.along(wall, z + 0.5 if wall == "right" else z - 0.5)
                s.on(wall, u - 0.08, level, u + 1.03, level + 2.2, STEEL, 0.01)
                s.on(wall, u, level, u + 0.95, level + 2.1, shade(TEAL, 0.95 if level == 0 else 0.85), 0.015)
                s.on(wall, u + 0.33, level + 1.48, u + 0.62, level + 1.64, NIGHT, 0.02)
    # back: gate
    s.on("back", 3.9, 0, 6.5, 2.5, "#dcd8c8", 0.01)
    s.on("back", 3.9, 0, 6.5, 2.5, NIGHT, 0.012, 0.35)
    s.lines(
        [(s.at("back", 3.9 + 0.2 * i, 0, 0.03), s.at("back", 3.9 + 0.2 * i, 2.5, 0.03)) for i in range(14)], SLATE, 2.2
    )
    s.lines([(s.at("back", 3.9, v, 0.03), s.at("back", 6.5, v, 0.03)) for v in (0.9, 1.7, 2.5)], SLATE, 2.6)
    if clock:
        s.clock("back", 5.2, 3.15, *clock, radius=0.34)
    s.on("back", 0.9, 3.3, 2.9, 5.0, s.down(*sky), 0.02)
    s.on("back", 7.5, 3.3, 9.5, 5.0, s.down(*sky), 0.02)
    # galleries
    for side in (-1, 1):
        a, b = side * 5.2, side * 4.0
        s.face([(a, 2.6, 1), (b, 2.6, 1), (b, 2.6, 12), (a, 2.6, 12)], "#5f7178")
        s.face(
            [(b, 2.6, 1), (b, 2.8, 1), (b, 2.8, 12), (b, 2.6, 12)],
            s.across("#8a999b", "#a8b3b1") if side < 0 else s.across("#a8b3b1", "#8a999b"),
        )
        s.lines(
            [((b, 3.8, 1), (b, 3.8, 12)), ((b, 3.3, 1), (b, 3.3, 12))]
            + [((b, 2.8, z), (b, 3.8, z)) for z in (2, 2.7, 3.4, 4.2, 5, 6, 7, 8, 9, 10, 11, 12)],
            SLATE,
            1.8,
        )
    return s


def stairs(s, x=3.0, z=5.0, wide=1.3, steps=11, rise=0.19, run=0.27, colour=STEEL, towards=-1, rails=True):
    """Steel stairs that climb to the right (towards 1) or to the left."""
    t = towards
    for i in range(steps - 1, -1, -1):
        a, b, y = x + t * i * run, x + t * (i + 1) * run, rise * (i + 1)
        s.face([(a, y, z), (b, y, z), (b, y, z + wide), (a, y, z + wide)], shade(colour, 1.15))
        s.face([(a, y - 0.05, z), (b, y - 0.05, z), (b, y, z), (a, y, z)], shade(colour, 0.7))
        s.face([(a, y - rise, z), (a, y, z), (a, y, z + wide), (a, y - rise, z + wide)], shade(colour, 0.75))
    end = (x + t * steps * run, rise * steps)
    s.face(
        [(x, 0, z - 0.01), (x, 0.2, z - 0.01), (end[0], end[1] + 0.0, z - 0.01), (end[0], end[1] - 0.25, z - 0.01)],
        shade(colour, 0.85),
    )
    if rails:
        s.lines(
            [((x + t * i * run, rise * i, z), (x + t * i * run, rise * i + 0.95, z)) for i in range(0, steps + 1, 2)],
            SLATE,
            3,
        )
        s.lines([((x, 0.95, z), (end[0], end[1] + 0.95, z))], SLATE, 4)
        s.lines([((x, 0.5, z), (end[0], end[1] + 0.5, z))], SLATE, 2)
    return end
