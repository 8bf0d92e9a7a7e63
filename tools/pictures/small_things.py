"""The scenes of the module small-things."""

from cast import *
from rooms import *

PICTURES = {}


def picture(draw):
    PICTURES[f"small-things/scenes/{draw.__name__}.svg"] = draw
    return draw


@picture
def leak():
    s = landing(MORNING, open_doors=(2, 3), first_door=5.6)
    # a pipe that drips, over a sink
    s.pipe([(-1.82, 5.0, 3.9), (-1.82, 2.05, 3.9), (-1.5, 1.95, 3.9)], 0.09)
    basin = [(-1.88, 0.85, 3.5), (-1.36, 0.85, 3.5), (-1.36, 0.85, 4.3), (-1.88, 0.85, 4.3)]
    s.face([(-1.8, 0.2, 3.85), (-1.7, 0.2, 3.85), (-1.7, 0.6, 3.85), (-1.8, 0.6, 3.85)], STEEL)
    s.face(
        [(-1.88, 0.58, 3.5), (-1.46, 0.6, 3.5), (-1.36, 0.85, 3.5), (-1.88, 0.85, 3.5)], s.down("#f4f0e4", "#c7c8be")
    )
    s.face([(-1.46, 0.6, 3.5), (-1.46, 0.6, 4.3), (-1.36, 0.85, 4.3), (-1.36, 0.85, 3.5)], "#d8d6c9")
    s.face(basin, "#f7f4ea")
    s.face([(-1.82, 0.86, 3.58), (-1.44, 0.86, 3.58), (-1.44, 0.86, 4.22), (-1.82, 0.86, 4.22)], "#a9b2af")
    top, low = s.flat((-1.46, 1.95, 3.9)), s.flat((-1.3, 0.05, 3.7))
    for k in (0.12, 0.42, 0.75):
        x, y = top[0] + (low[0] - top[0]) * 0.15, top[1] + (low[1] - top[1]) * k
        s.add(f'<path d="M{number(x - 3)} {number(y)}q3-8 3-8t3 8a3 3 0 01-6 0z" fill="#f2f7f7"/>')
    railing(s)
    stand(s, LORNE, "talk", -0.72, 4.5, flip=True)
    s.face([(-1.2, 0.004, 3.3), (-0.8, 0.004, 3.5), (-0.95, 0.004, 4.0), (-1.25, 0.004, 3.9)], "#7f9297", 0.35)
    s.shadow(-1.3, 3.65, 0.22, 0.12, 0.35)
    bx, by = s.flat((-1.3, 0, 3.65))
    s.add(f'<g transform="translate({number(bx)} {number(by - 46)})scale(1.55)">{bucket()}</g>')
    s.frame(100, 66, 716)
    s.vignette()
    return s


@picture
def magazine():
    def inside(s):
        stand(
            s,
            LORNE,
            pose("sit_q", arms=[((-17, 72), (6, 60)), ((20, 80), (32, 96))]),
            -0.42,
            4.75,
            y=0.0,
            shadow=False,
            holds=[
                (
                    1,
                    (
                        "over",
                        '<g transform="rotate(8)"><path d="M-9-17h18v23h-18z" fill="#d9dfd8"/><path d="M-9-17h18v6h-18z" fill="#3f7282"/><circle cx="1" cy="-2" r="5" fill="#f8f5ec" stroke="#26292e"/></g>',
                    ),
                )
            ],
        )

    s = cell(DAY, STEEL, inside)
    s.frame(220, 84, 640)
    s.vignette()
    return s


@picture
def rafi():
    s = Stage(eye=(0.2, 1.58, 0), focus=600, horizon=205)
    s.room(-3.6, 3.6, 0, 5.2, 2.9, floor="#b5b3a6")
    for i in range(3):
        u = 2.1 + i * 0.95
        s.on("back", u, 1.15, u + 0.62, 1.95, shade(TEAL, 0.8), 0.16)
        s.on("back", u + 0.07, 1.2, u + 0.55, 1.88, shade(TEAL, 1.1), 0.162)
        s.on("back", u + 0.28, 1.28, u + 0.5, 1.78, "#dfe0d8", 0.165)
        s.on("back", u + 0.12, 1.3, u + 0.22, 1.76, INK, 0.168)
        s.lines(
            [
                (
                    s.at("back", u + 0.32 + 0.06 * k, 1.36 + 0.08 * j, 0.17),
                    s.at("back", u + 0.35 + 0.06 * k, 1.36 + 0.08 * j, 0.17),
                )
                for k in range(3)
                for j in range(4)
            ],
            SLATE,
            3,
        )
        x, y = s.flat(s.at("back", u + 0.17, 1.3, 0.17))
        s.shape(path("M", (x, y), "q", (2, 34), (22, 6)), "none", INK, 2)
        s.on("back", u - 0.05, 1.08, u + 0.67, 1.13, WOOD, 0.22)
    s.on("back", 4.75, 1.35, 5.1, 1.9, WHITE, 0.02)
    s.lines(
        [(s.at("back", 4.8, 1.82 - 0.08 * k, 0.03), s.at("back", 5.05, 1.82 - 0.08 * k, 0.03)) for k in range(6)],
        STEEL,
        1.4,
    )
    s.opening("back", 5.7, 6.8, 2.2, s.down("#d9d8ca", "#aab3ad"))
    s.on("back", 6.05, 0.2, 6.4, 1.9, shade(TEAL, 1.05), 0.02)
    s.lines([((-3.2, 0.01, 3.1), (1.0, 0.01, 3.1))], OCHRE, 5, 0.8)
    stand(s, RAFI, pose("back", neck=(2, 145), arms=[((-25, 116), (-26, 92)), ((33, 142), (36, 170))]), -2.25, 4.75)
    queue = [
        ("side", MEN[0], 1.1, 4.5),
        ("stand_q", MEN[6], 1.75, 4.2),
        ("crossed", MEN[2], 2.35, 3.95),
        ("pockets", MEN[5], 3.0, 4.2),
    ]
    for p, person, x, z in queue:
        stand(s, person, p, x - 0.3, z, flip=True)
    s.strip(-1.5, 0.5, 3.4, 3.7)
    s.frame(60, 120, 700)
    s.vignette()
    return s


@picture
def late():
    s = hall(DAY)
    stairs(s, -0.6, 6.4, 1.3, 14, 0.19, 0.27, STEEL, 1)
    stand(s, MEN[1], "walk_back", 3.7, 9.5)
    stand(s, LORNE, "talk", -0.9, 4.1, flip=False)
    s.patch([(-4.6, 0.006, 7.0), (-2.6, 0.006, 7.0), (-3.4, 0.006, 4.2), (-5.0, 0.006, 4.2)], 0.35)
    s.shaft([(380, 0), (560, 0), (300, 470), (40, 470)], 0.12)
    s.frame(200, 110, 500)
    s.vignette()
    return s


def hatch(sky=DAY, bags=True, inside="#e9dcbb"):
    s = Stage(eye=(0, 1.58, 0), focus=590, horizon=200)
    s.room(-3.6, 3.6, 0, 5.4, 2.9, floor="#b5b3a6")
    # the hatch with shelves behind it
    s.on("back", 1.7, 0.95, 4.9, 2.3, SLATE, 0.01)
    s.on("back", 1.8, 1.0, 4.8, 2.2, s.down(shade(inside, 0.9), inside), 0.012)
    for v in (1.35, 1.7, 2.02):
        s.on("back", 1.8, v, 4.8, v + 0.035, UMBER, 0.014)
    tones = (RUST, TEAL, OCHRE, CREAM, MOSS, NAVY, WHITE, ROSE)
    for j, v in enumerate((1.385, 1.735)):
        u = 1.88
        i = 0
        while u < 4.7:
            w = 0.1 + 0.05 * ((i * 7 + j * 3) % 3)
            if (i * 5 + j) % 7 != 2:
                s.on(
                    "back",
                    u,
                    v,
                    u + w,
                    v + 0.13 + 0.04 * ((i * 3 + j) % 4),
                    shade(tones[(i * 3 + j * 2) % 8], 0.88),
                    0.016,
                )
            u += w + 0.05
            i += 1
    s.on("back", 1.65, 2.2, 4.95, 2.42, STEEL, 0.06)
    s.lines(
        [(s.at("back", 1.65, 2.24 + 0.045 * k, 0.07), s.at("back", 4.95, 2.24 + 0.045 * k, 0.07)) for k in range(4)],
        SLATE,
        1.2,
        0.7,
    )
    s.strip(-0.8, 0.8, 4.0, 4.3)
    return s


@picture
def canteen():
    s = hatch()
    stand(s, MEN[8], "stand", -0.35, 5.7, shadow=False)
    s.counter(-0.3, 5.1, 3.3, 0.5, 1.0)
    for x in (-1.5, -1.05, 0.75):
        bx, by = s.flat((x, 1.0, 5.05))
        s.add(f'<g transform="translate({number(bx)} {number(by - 40)})scale(1.25)">{bag(LINEN)}</g>')
    stand(s, MEN[3], "side", 1.15, 4.5, flip=True)
    stand(s, RAFI, "stand_q", 1.85, 4.1, flip=True)
    stand(s, LORNE, "pockets", -2.3, 4.3)
    stand(s, TOMAS, pose("give", head=(6, 158), tilt=14), -1.3, 3.75, flip=True, holds=[(1, ("over", bag(SAND)))])
    s.frame(105, 120, 690)
    s.vignette()
    return s


@picture
def sam():
    s = staff_room()
    s.patch([(1.2, 0.005, 4.8), (2.6, 0.005, 4.8), (1.6, 0.005, 2.6), (0.0, 0.005, 2.6)], 0.25)
    s.mug((-1.2, 0.96, 5.05), RUST, 0.9, steam=True)
    stand(
        s,
        SAM,
        pose("talk", arms=[((-19, 114), (-2, 112)), ((20, 116), (31, 128))]),
        -0.5,
        4.3,
        holds=[(0, ("over", mug(CREAM)))],
    )
    s.armchair(1.5, 4.1, 20, MOSS)
    stand(s, OFFICERS[4], "sit_q", 1.45, 3.95, flip=True, shadow=False)
    s.armchair(2.45, 3.75, 50, CLAY)
    stand(
        s,
        OFFICERS[1],
        pose("sit_side", arms=[((10, 74), (30, 74)), ((4, 73), (26, 68))]),
        2.3,
        3.55,
        flip=True,
        shadow=False,
        holds=[(0, ("over", mug(TEAL)))],
    )
    s.table(0.55, 3.0, 1.0, 0.6, 0.42)
    spot = Spot(0.55, 3.0)
    s.box(spot, -0.2, 0.42, -0.12, 0.12, 0.49, 0.12, NAVY, shade(NAVY, 1.2))
    s.mug((0.85, 0.42, 3.0), OCHRE, 1, steam=True)
    s.frame(230, 110, 660)
    s.vignette()
    return s


@picture
def caller():
    s = Stage(eye=(0, 1.45, 0), focus=600, horizon=196)
    s.room(-3.0, 3.0, 0, 4.6, 2.6, wall="#cdc5ae", dado=None, floor="#8f7a62", tiles=0)
    # the window to the street
    s.window("back", 2.2, 1.05, 4.4, 2.15, DARK, panes=2, frame="#8b8474", sill=True)
    s.on("back", 2.2, 1.05, 4.4, 1.25, "#3a4247", 0.013)
    s.on("back", 2.2, 1.25, 2.7, 1.75, "#1f2c38", 0.0132)
    s.on("back", 3.9, 1.25, 4.4, 1.95, "#1b2834", 0.0132)
    x, y = s.flat(s.at("back", 3.72, 1.95, 0.02))
    s.lines(
        [
            (s.at("back", 3.72, 1.15, 0.014), s.at("back", 3.72, 1.98, 0.014)),
            (s.at("back", 3.72, 1.98, 0.014), s.at("back", 3.56, 1.96, 0.014)),
        ],
        "#64717a",
        2.5,
    )
    cx, cy = s.flat(s.at("back", 3.3, 1.2, 0.02))
    s.shape(
        polygon([s.flat(s.at("back", *p, 0.015)) for p in ((3.52, 1.95), (3.62, 1.95), (3.9, 1.14), (2.92, 1.14))]),
        LIGHT,
        opacity=0.16,
    )
    s.add(
        f'<g transform="translate({number(cx - 6)} {number(cy + 4)})scale(.9)"><path d="M-44 8q-2-12 10-14l14-2 12-12h26l16 13 12 2q6 2 5 12z" fill="{CLAY}"/><path d="M-16-9l9-8h9v8zM5-9v-8h10l9 8z" fill="#2b3a44"/><circle cx="-24" cy="9" r="7.5" fill="{INK}"/><circle cx="32" cy="9" r="7.5" fill="{INK}"/></g>'
    )
    for a, b in ((1.95, 2.3), (4.3, 4.65)):
        s.on("back", a, 0.85, b, 2.3, CLAY, 0.05)
        s.lines(
            [(s.at("back", a + 0.09 * k, 0.88, 0.055), s.at("back", a + 0.09 * k, 2.3, 0.055)) for k in (1, 2, 3)],
            shade(CLAY, 0.7),
            1.4,
        )
    s.on("back", 1.85, 2.28, 4.75, 2.33, UMBER, 0.06)
    # cupboard, kettle, the jacket of the uniform
    s.box(Spot(0, 0), -2.9, 0, 4.0, -1.3, 0.88, 4.6, "#a89c84", WOOD)
    s.box(Spot(-2.2, 4.25), -0.1, 0.88, -0.1, 0.1, 1.12, 0.1, STEEL)
    s.box(Spot(0, 0), 2.15, 0, 3.9, 2.85, 1.75, 4.6, "#b9b8ac")
    s.on("back", 0.95, 1.2, 1.55, 2.05, "none", 0.02)
    jx, jy = s.flat(s.at("back", 0.95, 2.05, 0.1))
    s.add(
        f'<g transform="translate({number(jx)} {number(jy)})"><path d="M-6-8q6-8 9 0" fill="none" stroke="{UMBER}" stroke-width="2"/><path d="M-30 8L-6-4H6L30 8l6 66-14 4-4-40v66H-18V38l-4 40-14-4z" fill="{NAVY}"/><path d="M0-2v104M-6-4L0 6 6-4" fill="none" stroke="#1c2f45" stroke-width="1.6"/><path d="M-29 9l14-7M29 9L15 2" stroke="{OCHRE}" stroke-width="2.4" opacity=".8"/></g>'
    )
    s.chair(-1.0, 3.35, 160, WOOD, UMBER)
    # the table
    s.table(0.1, 2.55, 2.7, 1.0, 0.76, colour="#a37c52")
    spot = Spot(0.1, 2.55, 0, 0)
    s.mug((-0.55, 0.76, 2.6), TEAL, 1.15, steam=True)
    px, py = s.flat((0.75, 0.765, 2.55))
    s.ellipse(px, py, 52, 12, "#e3dcc8")
    s.ellipse(px, py - 1, 36, 8, "#cfc6ae")
    s.dusk(490, 230, 600, 0.74, "#101d2b", 0.0)
    # what gives light: the lamp, the telephone
    lx, ly = s.flat((0.1, 2.02, 2.6))
    s.glow(lx, ly + 215, 360, 150, "#ffdc92", 0.5)
    s.shape(
        polygon([(lx - 60, ly + 4), (lx + 60, ly + 4), (lx + 300, 430), (lx - 300, 430)]),
        s.gradient("linear", ' x2="0" y2="1"', (0, "#ffe6b0", 0.2), (1, "#ffe6b0", 0)),
    )
    s.shape(path("M", (lx, -5), "V", ly - 52), "none", INK, 3)
    s.add(
        f'<g transform="translate({number(lx)} {number(ly)})"><path d="M-62 0Q-56-44-14-52H14Q56-44 62 0z" fill="{s.across("#4d7d8a", "#2d5361")}"/><path d="M-62 0q62 14 124 0q-62-9-124 0z" fill="#fff3cf"/></g>'
    )
    q = lambda a, b: spot((a, 0.768, b))
    s.face([q(-0.1, -0.2), q(-0.13, 0.12), q(0.07, 0.13), q(0.12, -0.19)], INK)
    s.face([q(-0.085, -0.17), q(-0.112, 0.095), q(0.055, 0.105), q(0.1, -0.165)], "#cfe6ee")
    s.face([q(-0.05, -0.08), q(-0.06, 0.0), q(0.03, 0.0), q(0.05, -0.08)], TEAL)
    gx, gy = s.flat((0.1, 0.78, 2.55))
    s.glow(gx, gy - 6, 120, 60, "#d8eef5", 0.35)
    s.frame(150, 20, 680)
    return s


@picture
def self_harm():
    def inside(s):
        stand(s, LORNE, "sit_bowed", -0.5, 4.8, shadow=False)

    s = cell(DARK, STEEL, inside, night=True)
    x, y = s.flat((0, 1.2, 5))
    s.dusk(440, 260, 520, 0.78, "#111f30", 0.0)
    s.glow(430, 190, 260, 240, "#ffdf9e", 0.42)
    s.patch([(-1.0, 0.007, 3.0), (0.62, 0.007, 3.0), (0.3, 0.007, 1.6), (-1.6, 0.007, 1.6)], 0.22, "#ffe2a6")
    s.frame(220, 84, 640)
    return s


@picture
def meeting():
    s = meeting_room()
    behind = [
        (OFFICERS[3], -1.75, 4.75, "table"),
        (OFFICERS[2], -0.95, 4.95, "table"),
        (INES, -0.05, 5.05, "talk"),
        (OFFICERS[4], 0.95, 4.9, "table"),
        (OFFICERS[1], 1.75, 4.7, "table"),
    ]
    for person, x, z, p in behind:
        if p == "table":
            s.chair(x, z + 0.1, 0, TEAL)
        stand(s, person, p, x, z, shadow=False)
    oval(s, 0, 3.85, 2.15, 0.85, 0.74, WOOD)
    spot = Spot(0, 3.85)
    for x, z, t in (
        (-1.3, 0.4, 10),
        (-0.5, 0.55, -6),
        (0.4, 0.5, 12),
        (1.2, 0.4, -14),
        (-0.9, -0.45, 8),
        (0.7, -0.5, -10),
    ):
        s.sheet(spot, x, z, 0.74, turn=t)
    s.mug((0.1, 0.74, 3.9), WHITE, 1.0)
    s.mug((-1.6, 0.74, 3.8), RUST, 1.0)
    s.mug((1.55, 0.74, 3.85), TEAL, 1.0)
    s.chair(-1.35, 2.85, 180, TEAL)
    stand(s, SAM, pose("sit_back"), -1.3, 2.75, shadow=False)
    s.chair(1.3, 2.85, 180, TEAL)
    stand(s, OFFICERS[0], pose("sit_back"), 1.25, 2.72, shadow=False)
    s.frame(130, 120, 700)
    s.vignette()
    return s


@picture
def swap():
    s = office(EVENING, clock=(20, 50))
    stand(s, SAM, "hands", 0.85, 3.75)
    spot = s.desk(-0.5, 2.75, 2.5, 0.85)
    s.screen(spot, -0.85, 0.15, 0.75, turn=-20, on="#9db8bf")
    s.sheet(spot, 0.25, -0.05, 0.75, 0.34, 0.46, -8)
    s.phone((0.45, 0.77, 2.9), NAVY)
    s.mug((-0.85, 0.75, 2.62), RUST)
    s.dusk(480, 220, 640, 0.6, "#1f3058", 0.0)
    s.glow(480, 60, 440, 300, "#ffe2a8", 0.34)
    s.frame(150, 70, 680)
    return s


@picture
def account():
    s = interview(DAY)
    s.chair(0.15, 4.0, 0)
    stand(s, INES, pose("table", arms=[((-26, 78), (-12, 76)), ((26, 78), (12, 76))]), 0.15, 3.85, shadow=False)
    spot = s.table(0.1, 2.95, 2.3, 0.95, 0.76)
    for i, (x, t) in enumerate(((-0.42, -5), (-0.14, -2), (0.16, 2), (0.45, 5))):
        s.sheet(spot, x, -0.12, 0.76, 0.24, 0.34, t, lines=False)
    pen = [spot((0.72, 0.768, -0.25)), spot((0.78, 0.768, 0.02))]
    s.lines([tuple(pen)], NAVY, 5)
    # a lamp on the table
    x, y = s.flat((-0.85, 0.76, 3.05))
    s.add(
        f'<g transform="translate({number(x)} {number(y)})"><path d="M-22 0q22-9 44 0z" fill="{INK}"/><path d="M0-3L-14-66 34-104" fill="none" stroke="{INK}" stroke-width="4"/><path d="M20-122l40 26q-14 20-34 12q-16-12-6-38z" fill="{TEAL}"/></g>'
    )
    s.glow(x + 90, y - 30, 170, 90, "#fff0c4", 0.55)
    s.mug((0.85, 0.76, 3.1), CREAM)
    s.frame(160, 90, 640)
    s.vignette(0.42)
    return s


@picture
def debrief_day():
    s = staff_room(DAY)
    seats = [(-2.1, 4.2, -35), (-1.1, 4.75, -12), (0.05, 4.9, 0), (1.2, 4.7, 14), (2.1, 4.1, 40)]
    people = [
        (OFFICERS[0], "sit_q", False),
        (OFFICERS[3], "sit", False),
        (INES, "sit", False),
        (EDDA, "sit", False),
        None,
    ]
    for (x, z, turn), who in zip(seats, people):
        s.chair(x, z, turn, TEAL)
        if who:
            stand(s, who[0], who[1], x, z - 0.08, flip=who[2], shadow=False)
    s.table(0.0, 3.35, 1.1, 0.6, 0.44)
    for x, c, steam in ((-0.35, RUST, True), (-0.05, CREAM, False), (0.3, TEAL, True)):
        s.mug((x, 0.44, 3.35), c, 1, steam)
    s.chair(-2.05, 3.05, -75, TEAL)
    stand(s, OFFICERS[4], "sit_side", -2.0, 2.95, shadow=False)
    s.chair(2.0, 3.0, 75, TEAL)
    stand(s, OFFICERS[1], "sit_side", 1.95, 2.9, flip=True, shadow=False)
    s.frame(60, 64, 840)
    s.vignette()
    return s


@picture
def primer():
    s = landing(DAY, open_doors=(1, 4), first_door=4.0)
    railing(s)
    s.frame(120, 76, 690)
    s.vignette()
    return s


LOAF = f'<path d="M-22 8q-4-22 22-22t22 22q-22 6-44 0z" fill="{WOOD}"/><path d="M-9-9l4 12M1-11l4 13M11-9l3 10" stroke="{UMBER}" stroke-width="2" fill="none"/>'


def loaves(s, places, y=0.9):
    for x, z in places:
        bx, by = s.flat((x, y, z))
        s.add(f'<g transform="translate({number(bx)} {number(by - 6)})scale({number(s.scale((x, y, z)) * 0.0085)})">{LOAF}</g>')


def flour(s, places, y=0.9):
    for x, z in places:
        bx, by = s.flat((x, y, z))
        s.add(
            f'<g transform="translate({number(bx)} {number(by)})scale({number(s.scale((x, y, z)) * 0.0085)})"><path d="M-17 0q-4-26 1-44h32q5 18 1 44z" fill="{LINEN}"/><path d="M-16-44l4-8h24l4 8z" fill="{CREAM}"/><path d="M-9-28h18M-9-21h18" stroke="{STEEL}" stroke-width="2"/></g>'
        )


def bakehouse(sky=EVENING):
    s = Stage(eye=(0, 1.6, 0), focus=560, horizon=190)
    s.room(-4.0, 4.0, 0, 6.2, 3.0, dado=MIST, floor="#b5b3a6", tiles=0.8)
    s.window("back", 0.7, 1.3, 2.3, 2.4, sky, panes=2, bars=7, hill=None)
    # the oven, and its door with light behind it
    s.on("back", 4.4, 0.0, 7.2, 2.35, shade(STEEL, 0.9), 0.5)
    s.on("back", 4.55, 0.9, 7.05, 1.75, shade(SLATE, 0.8), 0.51)
    s.on("back", 4.75, 1.0, 6.85, 1.6, "#e9b25c", 0.52, 0.9)
    s.on("back", 4.75, 1.27, 6.85, 1.33, SLATE, 0.53)
    s.on("back", 4.55, 0.2, 7.05, 0.7, shade(STEEL, 0.75), 0.51)
    s.strip(-1.6, 0.4, 4.0, 4.3)
    return s


def white(k):
    return Person(
        skin=SKINS[(2, 4, 0, 3)[k]],
        hair=(BLACK, BLACK, CHESTNUT, BROWN)[k],
        style=("short", "crop", "curly", "short")[k],
        beard=("", "", "", "stubble")[k],
        kind="tee",
        top=WHITE,
        legs=MIST,
    )


BAKER = Person(skin=SKINS[3], hair=GREY, style="bun", woman=True, kind="cardigan", top=CREAM, under=WHITE, legs=SLATE)


@picture
def bakery():
    s = bakehouse()
    stand(s, OSKAR, "side", 1.55, 5.2)
    stand(s, white(0), "table", -1.9, 4.9, shadow=False)
    stand(s, LEO, "table", -0.9, 4.95, shadow=False)
    stand(s, white(1), "table", 0.15, 4.9, shadow=False)
    s.table(-0.9, 4.2, 3.6, 0.9, 0.9)
    loaves(s, [(x, 4.35) for x in (-2.3, -1.9, -1.5, -0.3, 0.1, 0.5)])
    loaves(s, [(x, 4.0) for x in (-2.1, -1.7, 0.0, 0.4)])
    stand(s, BAKER, "hands", 2.15, 4.3, flip=True)
    s.glow(640, 230, 260, 160, "#ffdf9e", 0.35)
    s.frame(120, 92, 700)
    s.vignette(0.36)
    return s


@picture
def warm_loaf():
    s = bakehouse()
    stand(s, white(3), "table", 0.6, 4.95, shadow=False)
    s.table(-0.6, 4.2, 3.4, 0.9, 0.9)
    loaves(s, [(x, 4.25) for x in (-2.0, -1.6, -1.2, 0.3, 0.7)])
    stand(s, LEO, "give", -0.35, 3.3, flip=True, holds=[(1, ("over", f'<g transform="translate(0 -6)scale(.62)">{LOAF}</g>'))])
    s.glow(640, 230, 260, 160, "#ffdf9e", 0.35)
    s.frame(190, 92, 620)
    s.vignette(0.36)
    return s


@picture
def oven():
    s = bakehouse()
    stand(s, LEO, "table", -2.1, 4.95, shadow=False)
    stand(s, white(1), "table", -1.2, 4.9, shadow=False)
    s.table(-1.7, 4.2, 2.4, 0.9, 0.9)
    loaves(s, [(x, 4.25) for x in (-2.6, -2.2, -0.9)])
    tray = [(0.25, 0.01, 3.5), (1.15, 0.01, 3.4), (1.35, 0.01, 3.9), (0.4, 0.01, 4.0)]
    s.face(tray, shade(STEEL, 0.7))
    loaves(s, [(0.1, 3.7), (0.75, 3.75), (1.5, 3.55), (0.55, 3.3)], 0.03)
    stand(s, OSKAR, "talk", 1.5, 4.7, flip=True)
    s.glow(640, 230, 260, 160, "#ffdf9e", 0.35)
    s.frame(150, 92, 690)
    s.vignette(0.36)
    return s


@picture
def flour_list():
    s = bakehouse(DAY)
    stand(s, LEO, "table", 0.15, 3.95, shadow=False)
    spot = s.table(0.1, 3.1, 2.8, 0.9, 0.9)
    s.sheet(spot, 0.05, -0.12, 0.9, 0.34, 0.46, 4)
    flour(s, [(-0.95, 3.2), (-0.62, 3.3), (0.85, 3.25), (1.2, 3.15)])
    s.frame(200, 92, 600)
    s.vignette(0.36)
    return s
