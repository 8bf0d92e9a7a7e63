"""People: simple figures with weight, age and dress, of whose faces only as much is drawn as one sees in passing.

A figure is drawn in centimetres, x to the right and y up, its feet at zero, and then put on the stage where it stands.
"""

import math
from dataclasses import dataclass

from ink import *

GRAIN = 4  # a figure is written in whole quarters of a centimetre, which is shorter


@dataclass
class Person:
    skin: str = SKINS[1]
    hair: str = HAIRS[1]
    style: str = "short"  # short crop bald curly long bob bun tied scarf cap afro
    top: str = STEEL
    kind: str = "sweater"  # sweater shirt uniform hoodie tee cardigan jacket dress coat
    under: str = CREAM
    legs: str = SLATE
    skirt: bool = False
    shoes: str = INK
    beard: str = ""  # "" stubble full moustache
    glasses: bool = False
    woman: bool = False
    build: float = 1.0
    size: float = 1.0
    old: bool = False
    child: bool = False  # eight months under the heart
    extra: tuple = ()


def officer(**changes):
    base = dict(top=NAVY, kind="uniform", legs="#262f3a", shoes="#17191d", under=MIST)
    return Person(**{**base, **changes})


def pose(name, **changes):
    joints = {k: v for k, v in POSES[name].items()}
    joints.update(changes)
    return joints


# Every pose: view, hip, neck, arms (elbow and hand: the left one as we see it first), legs (knee and foot).
POSES = {
    "stand": dict(
        view="front",
        hip=(0, 92),
        neck=(0, 146),
        arms=[((-24, 114), (-23, 88)), ((24, 114), (23, 88))],
        legs=[((-9, 48), (-10, 5)), ((9, 48), (11, 5))],
    ),
    "stand_q": dict(
        view="q",
        hip=(0, 92),
        neck=(1, 146),
        arms=[((-20, 114), (-14, 89)), ((18, 113), (21, 88))],
        legs=[((-8, 48), (-9, 5)), ((7, 48), (9, 5))],
    ),
    "back": dict(
        view="back",
        hip=(0, 92),
        neck=(0, 146),
        arms=[((-24, 114), (-24, 88)), ((24, 114), (24, 88))],
        legs=[((-9, 48), (-10, 5)), ((9, 48), (10, 5))],
    ),
    "side": dict(
        view="side",
        hip=(0, 92),
        neck=(1, 146),
        arms=[((6, 114), (14, 92)), ((-3, 113), (5, 88))],
        legs=[((4, 48), (1, 5)), ((2, 48), (-2, 5))],
    ),
    "walk": dict(
        view="side",
        hip=(0, 91),
        neck=(3, 145),
        arms=[((14, 118), (26, 98)), ((-10, 116), (-12, 91))],
        legs=[((16, 50), (24, 6)), ((-2, 48), (-24, 11))],
    ),
    "walk_back": dict(
        view="back",
        hip=(0, 92),
        neck=(0, 146),
        arms=[((-24, 116), (-22, 91)), ((25, 114), (27, 90))],
        legs=[((-9, 50), (-9, 12)), ((9, 48), (10, 4))],
    ),
    "talk": dict(
        view="q",
        hip=(0, 92),
        neck=(1, 146),
        arms=[((-19, 114), (-14, 88)), ((20, 116), (31, 128))],
        legs=[((-8, 48), (-10, 5)), ((7, 48), (9, 5))],
    ),
    "crossed": dict(
        view="q",
        hip=(0, 92),
        neck=(0, 146),
        arms=[((-19, 115), (10, 117)), ((20, 114), (-8, 113))],
        legs=[((-8, 48), (-9, 5)), ((7, 48), (8, 5))],
    ),
    "hands": dict(
        view="front",
        hip=(0, 92),
        neck=(0, 146),
        arms=[((-23, 115), (-3, 100)), ((23, 115), (4, 99))],
        legs=[((-9, 48), (-9, 5)), ((9, 48), (10, 5))],
    ),
    "pockets": dict(
        view="q",
        hip=(0, 92),
        neck=(0, 145),
        arms=[((-24, 114), (-14, 92)), ((23, 113), (16, 92))],
        legs=[((-8, 48), (-9, 5)), ((8, 48), (12, 5))],
    ),
    "give": dict(
        view="side",
        hip=(0, 92),
        neck=(2, 146),
        arms=[((10, 117), (34, 114)), ((8, 115), (33, 110))],
        legs=[((4, 48), (4, 5)), ((1, 48), (-6, 5))],
    ),
    "lean": dict(
        view="side",
        hip=(-2, 90),
        neck=(8, 142),
        arms=[((20, 118), (38, 108)), ((14, 114), (36, 104))],
        legs=[((4, 47), (0, 5)), ((0, 47), (-8, 5))],
    ),
    "wall_hand": dict(
        view="side",
        hip=(-4, 90),
        neck=(6, 143),
        head=(10, 158),
        arms=[((24, 128), (44, 136)), ((-2, 112), (8, 90))],
        legs=[((2, 47), (2, 5)), ((-5, 47), (-16, 5))],
    ),
    "mop": dict(
        view="side",
        hip=(-2, 90),
        neck=(9, 140),
        head=(16, 153),
        arms=[((22, 116), (30, 112)), ((16, 108), (26, 92))],
        legs=[((8, 48), (8, 5)), ((-2, 47), (-12, 5))],
    ),
    "bend": dict(
        view="side",
        hip=(0, 84),
        neck=(40, 112),
        head=(53, 119),
        arms=[((46, 86), (52, 60)), ((38, 84), (44, 58))],
        legs=[((10, 45), (2, 5)), ((6, 44), (-8, 5))],
    ),
    "sit": dict(
        view="front",
        hip=(0, 50),
        neck=(0, 103),
        arms=[((-24, 72), (-12, 56)), ((24, 72), (12, 56))],
        legs=[((-12, 47), (-11, 5)), ((12, 47), (11, 5))],
        seat=True,
    ),
    "sit_q": dict(
        view="q",
        hip=(0, 50),
        neck=(1, 103),
        arms=[((-17, 72), (6, 60)), ((20, 73), (30, 60))],
        legs=[((22, 50), (22, 5)), ((30, 47), (34, 5))],
        seat=True,
    ),
    "sit_side": dict(
        view="side",
        hip=(0, 50),
        neck=(3, 104),
        arms=[((10, 74), (32, 62)), ((4, 73), (26, 60))],
        legs=[((42, 51), (42, 5)), ((38, 49), (36, 5))],
        seat=True,
    ),
    "sit_write": dict(
        view="side",
        hip=(0, 50),
        neck=(10, 102),
        head=(16, 116),
        arms=[((22, 76), (44, 77)), ((14, 74), (38, 76))],
        legs=[((40, 51), (38, 5)), ((36, 49), (30, 5))],
        seat=True,
    ),
    "sit_back": dict(
        view="back",
        hip=(0, 50),
        neck=(0, 103),
        arms=[((-25, 76), (-26, 58)), ((25, 76), (26, 58))],
        legs=[((-14, 44), (-14, 5)), ((14, 44), (14, 5))],
        seat=True,
    ),
    "sit_bowed": dict(
        view="side",
        hip=(0, 50),
        neck=(26, 92),
        head=(38, 97),
        arms=[((36, 58), (46, 88)), ((30, 58), (42, 86))],
        legs=[((40, 51), (42, 5)), ((36, 49), (34, 5))],
        seat=True,
    ),
    "table": dict(
        view="front",
        hip=(0, 50),
        neck=(0, 103),
        arms=[((-26, 76), (-10, 76)), ((26, 76), (10, 76))],
        legs=[],
        seat=True,
    ),
    "floor": dict(
        view="front",
        hip=(0, 12),
        neck=(0, 63),
        arms=[((-25, 38), (-22, 22)), ((25, 38), (22, 22))],
        legs=[((-32, 17), (-4, 7)), ((32, 17), (4, 7))],
        seat=True,
    ),
    "floor_q": dict(
        view="q",
        hip=(0, 12),
        neck=(-2, 63),
        arms=[((-20, 38), (12, 32)), ((16, 38), (24, 36))],
        legs=[((26, 36), (34, 4)), ((20, 34), (26, 4))],
        seat=True,
    ),
    "floor_back": dict(
        view="back",
        hip=(0, 12),
        neck=(0, 63),
        arms=[((-24, 38), (-20, 18)), ((24, 38), (20, 18))],
        legs=[((-30, 13), (-16, 6)), ((30, 13), (16, 6))],
        seat=True,
    ),
    "kneel_back": dict(
        view="back",
        hip=(0, 36),
        neck=(0, 84),
        arms=[((-23, 56), (-12, 42)), ((23, 56), (12, 42))],
        legs=[((-13, 12), (-12, 3)), ((13, 12), (12, 3))],
        seat=True,
        kneel=True,
    ),
}


def unit(a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = math.hypot(dx, dy) or 1
    return dx / long, dy / long


def toward(a, b, part):
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def limb(points, widths):
    """A limb of two bones, round at both ends and at the joint."""
    a, b, c = points
    wa, wb, wc = (w / 2 for w in widths)
    u, v = unit(a, b), unit(b, c)
    turn = (u[0] + v[0], u[1] + v[1])
    size = math.hypot(*turn) or 1
    turn = (turn[0] / size, turn[1] / size)
    cosine = max(0.55, turn[0] * u[0] + turn[1] * u[1])
    wb /= cosine

    def side(p, d, w):
        return (p[0] - d[1] * w, p[1] + d[0] * w)

    al, ar, cl, cr = side(a, u, wa), side(a, u, -wa), side(c, v, wc), side(c, v, -wc)
    bl, br = side(b, turn, wb), side(b, turn, -wb)
    flip = lambda p: (p[0], -p[1])
    return path(
        "M",
        flip(al),
        "L",
        flip(toward(al, bl, 0.75)),
        "Q",
        flip(bl),
        flip(toward(bl, cl, 0.28)),
        "L",
        flip(cl),
        "A",
        (wc, wc),
        0,
        0,
        1,
        flip(cr),
        "L",
        flip(toward(cr, br, 0.72)),
        "Q",
        flip(br),
        flip(toward(br, ar, 0.25)),
        "L",
        flip(ar),
        "A",
        (wa, wa),
        0,
        0,
        1,
        flip(al),
        "z",
    )


class Drawing:
    """The figure's own little picture, whose gradients belong to the stage."""

    def __init__(self, stage, person, joints, dim):
        self.fine, self.small = True, False
        self.stage, self.p, self.j, self.dim = stage, person, joints, dim
        self.out = []
        self.view = joints["view"]
        self.hip, self.neck = joints["hip"], joints["neck"]
        self.up = unit(self.hip, self.neck)
        self.right = (self.up[1], -self.up[0])
        b = person.build
        woman = person.woman
        wide = {"front": 1, "back": 1, "q": 0.86, "side": 0.62}[self.view]
        self.shoulder = (18.5 if woman else 21.5) * b * wide
        self.waist = (12.5 if woman else 15.5) * b * (wide if self.view != "side" else 0.78)
        self.hem = (16 if woman else 16) * b * (wide if self.view != "side" else 0.78)

    def tone(self, colour, k=1.0):
        return shade(colour, k * self.dim)

    def fill(self, colour, k=1.0):
        return self.stage.across(self.tone(colour, 1.06 * k), self.tone(colour, 0.8 * k))

    def add(self, d, fill, stroke=None, width=1.0, opacity=1.0):
        text = f'<path d="{compact(d, GRAIN)}" fill="{fill}"'
        if stroke:
            text += f' stroke="{stroke}" stroke-width="{number(width * GRAIN)}"'
        if opacity < 1:
            text += f' opacity="{number2(opacity)}"'
        self.out.append(text + "/>")

    def dot(self, x, y, rx, ry, fill, opacity=1.0):
        seen = f' opacity="{number2(opacity)}"' if opacity < 1 else ""
        self.out.append(
            f'<ellipse cx="{round(x * GRAIN)}" cy="{round(-y * GRAIN)}" rx="{number(rx * GRAIN)}" ry="{number(ry * GRAIN)}" fill="{fill}"{seen}/>'
        )

    def body(self, u, v):
        """A point of the trunk: u to the side, v from the hip (0) to the neck (1)."""
        long = math.dist(self.hip, self.neck)
        return (
            self.hip[0] + self.up[0] * v * long + self.right[0] * u,
            -(self.hip[1] + self.up[1] * v * long + self.right[1] * u),
        )

    # Parts

    def legs(self):
        p, build = self.p, self.p.build
        if p.skirt or p.kind == "dress":
            return self.skirt()
        spread = {"front": 8, "back": 8, "q": 5, "side": 1}[self.view]
        pairs = list(zip(self.j["legs"], (-spread, spread)))
        for i, ((knee, foot), off) in enumerate(pairs):
            k = 0.86 if (i == 0 and self.view in ("side", "q")) else 1
            start = (self.hip[0] + off * build, self.hip[1] - (0 if self.j.get("seat") else 2))
            self.foot(foot, i, k)
            w = (17.5 * build, 13.5 * build, 10.5)
            if self.j.get("kneel"):
                w = (20 * build, 18 * build, 10)
            self.add(limb((start, knee, foot), w), self.fill(p.legs, k))

    def foot(self, foot, index, k=1.0):
        x, y = foot
        c = self.tone(self.p.shoes, k)
        if self.view in ("side", "q") and not self.j.get("kneel"):
            self.add(
                path("M", (x - 6, -y), "q", (-1, 5), (1, 5), "h", 17, "q", (1, -4), (-6, -5), "l", (-4, -2), "z"), c
            )
        elif self.j.get("kneel"):
            self.add(path("M", (x - 5, -y - 3), "q", (5, -3), (10, 0), "l", (-1, 6), "h", -8, "z"), c)
        else:
            out = -2 if foot[0] < self.hip[0] else 2
            self.add(
                path("M", (x - 5.5, -y), "q", (-2 + out, 5), (1 + out, 5.5), "h", 9, "q", (3, -1), (1, -5.5), "z"), c
            )

    def skirt(self):
        p = self.p
        colour = p.top if p.kind == "dress" else p.legs
        for i, (knee, foot) in enumerate(self.j["legs"]):
            self.foot(foot, i)
            if not p.kind == "long":
                self.add(
                    limb(((toward(self.hip, knee, 0.8)), knee, foot), (11, 10, 7)), self.tone(mix(INK, p.skin, 0.25))
                )
        if not self.j["legs"]:
            return
        if self.j.get("seat"):
            knees = [k for k, _ in self.j["legs"]]
            kx = max(k[0] for k in knees) + 9
            lx = min(k[0] for k in knees) - 9 if self.view in ("front", "back") else self.hip[0] - self.hem
            ky = min(k[1] for k in knees)
            left = lx if self.view in ("front", "back") else kx - 23
            self.add(
                path(
                    "M",
                    (self.hip[0] - self.hem, -self.hip[1] - 7),
                    "L",
                    (kx - 10, -ky - 9),
                    "q",
                    (10, 0),
                    (10, 12),
                    "l",
                    (2, 26),
                    "H",
                    left,
                    "l",
                    (1, -20),
                    "L",
                    (self.hip[0] - self.hem - 1, -self.hip[1] + 8),
                    "z",
                ),
                self.fill(colour),
            )
        else:
            x, y = self.hip
            self.add(
                path(
                    "M",
                    (x - self.hem + 1, -y - 6),
                    "C",
                    (x - self.hem - 6, -y + 20),
                    (x - self.hem - 5, -y + 40),
                    (x - self.hem - 5, -y + 56),
                    "H",
                    x + self.hem + 5,
                    "C",
                    (x + self.hem + 5, -y + 40),
                    (x + self.hem + 6, -y + 20),
                    (x + self.hem - 1, -y - 6),
                    "z",
                ),
                self.fill(colour),
            )
            self.add(
                path("M", (x - 6, -y + 10), "q", (-2, 24), (-3, 44), "M", (x + 7, -y + 12), "q", (2, 22), (2, 42)),
                "none",
                self.tone(colour, 0.7),
                1.2,
                0.5,
            )

    def trunk(self):
        p, b = self.p, self.body
        s, w, h = self.shoulder, self.waist, self.hem
        low = -0.1 if p.kind in ("sweater", "hoodie", "cardigan", "jacket", "coat", "tee") else -0.02
        if p.kind == "coat":
            low = -0.62
        if self.j.get("seat"):
            low = max(low, -0.06)
        belly = 13 if p.child else (3 if p.old or p.build > 1.1 else 0) if self.view == "side" else 0
        bust = 3.5 if p.woman and self.view in ("side", "q") else 0
        d = path(
            "M",
            b(-5.5, 1.03),
            "C",
            b(-s * 0.55, 0.985),
            b(-s, 0.97),
            b(-s, 0.83),
            "C",
            b(-s * 0.98, 0.6),
            b(-w, 0.5),
            b(-w, 0.3),
            "C",
            b(-w, 0.18),
            b(-h, 0.1),
            b(-h, low),
            "Q",
            b(0, low - 0.05),
            b(h, low),
            "C",
            b(h + belly * 0.5, 0.1),
            b(w + belly, 0.12),
            b(w + belly, 0.34),
            "C",
            b(w + belly * 0.4 + bust, 0.56),
            b(s * 0.98 + bust, 0.62),
            b(s, 0.83),
            "C",
            b(s, 0.97),
            b(s * 0.55, 0.985),
            b(5.5, 1.03),
            "z",
        )
        self.add(d, self.fill(p.top))
        dark, bright = self.tone(p.top, 0.62), self.tone(p.top, 1.25)
        if self.small and p.kind != "uniform":
            return
        seen = self.view != "back"
        mid = {"front": 0, "back": 0, "q": 3, "side": 2}[self.view]
        if p.kind == "uniform":
            if seen and self.view != "side":
                self.add(path("M", b(mid, 0.96), "L", b(mid, low)), "none", dark, 0.9, 0.7)
                self.add(
                    path("M", b(mid - 6.5, 1.02), "L", b(mid, 0.9), "L", b(mid + 6.5, 1.02), "L", b(mid, 0.97), "z"),
                    self.tone(p.top, 1.2),
                )
                for side in (-1, 1) if self.fine else ():
                    u = mid + side * s * 0.48
                    self.add(
                        path(
                            "M",
                            b(u - 3.6, 0.74),
                            "L",
                            b(u + 3.6, 0.74),
                            "L",
                            b(u + 3.6, 0.62),
                            "L",
                            b(u - 3.6, 0.62),
                            "z",
                        ),
                        "none",
                        dark,
                        0.9,
                        0.8,
                    )
            for side in (-1, 1) if self.view != "side" else (0,):
                self.add(
                    path("M", b(side * s * 0.5, 0.992), "L", b(side * s * 0.92, 0.93)),
                    "none",
                    self.tone(OCHRE, 0.9),
                    2.2,
                )
            self.add(path("M", b(-h * 0.97, 0.0), "L", b(h * 0.97, 0.0)), "none", self.tone(INK), 4)
            self.add(path("M", b(h * 0.55, 0.0), "L", b(h * 0.6, -0.13)), "none", self.tone(OCHRE), 1.6)
        elif p.kind == "shirt":
            if seen and self.view != "side":
                self.add(path("M", b(mid, 0.95), "L", b(mid, low)), "none", dark, 0.8, 0.7)
            if seen and self.view != "side":
                self.add(path("M", b(mid - 6.5, 1.04), "L", b(mid, 0.91), "L", b(mid + 6.5, 1.04), "z"), bright)
            else:
                self.add(path("M", b(-5.5, 1.05), "L", b(-6, 0.97), "L", b(7, 0.93), "L", b(6, 1.03), "z"), bright)
        elif p.kind == "hoodie":
            self.add(
                path("M", b(-9, 0.97), "C", b(-10, 1.16), b(10, 1.16), b(9, 0.97), "Q", b(0, 0.86), b(-9, 0.97), "z"),
                dark,
            )
            if seen and self.view != "side":
                self.add(
                    path("M", b(mid - 3, 0.9), "L", b(mid - 4, 0.7), "M", b(mid + 3, 0.9), "L", b(mid + 4, 0.72)),
                    "none",
                    self.tone(CREAM),
                    0.9,
                    0.8,
                )
                self.add(
                    path(
                        "M", b(-w * 0.6, 0.05), "L", b(-w * 0.45, 0.24), "L", b(w * 0.6, 0.24), "L", b(w * 0.75, 0.05)
                    ),
                    "none",
                    dark,
                    0.9,
                    0.6,
                )
        elif p.kind in ("cardigan", "jacket", "coat") and seen and self.view != "side":
            self.add(
                path(
                    "M",
                    b(mid - 4.5, 1.02),
                    "L",
                    b(mid - 3, low + 0.01),
                    "L",
                    b(mid + 4, low + 0.01),
                    "L",
                    b(mid + 4.5, 1.02),
                    "z",
                ),
                self.tone(p.under),
            )
            self.add(
                path("M", b(mid - 4.5, 1.02), "L", b(mid - 3, low), "M", b(mid + 4.5, 1.02), "L", b(mid + 4, low)),
                "none",
                dark,
                1.6,
            )
        elif p.kind in ("sweater", "tee", "dress") and seen and self.view != "side":
            m = mid * 0.4
            self.add(
                path("M", b(m - 5.4, 1.02), "Q", b(m, 0.93), b(m + 5.4, 1.02)),
                "none",
                dark if p.kind != "dress" else bright,
                2,
            )
        if p.kind in ("sweater", "hoodie"):
            self.add(
                path("M", b(-h * 0.98, low + 0.05), "Q", b(0, low), b(h * 0.98, low + 0.05)), "none", dark, 0.9, 0.6
            )
        if "apron" in p.extra and seen:
            self.add(
                path(
                    "M",
                    b(mid - 8, 0.78),
                    "L",
                    b(mid + 8, 0.78),
                    "L",
                    b(h * 0.95, 0.3),
                    "L",
                    b(h * 1.02, -0.3),
                    "L",
                    b(-h * 0.9, -0.3),
                    "L",
                    b(-h * 0.85, 0.3),
                    "z",
                ),
                self.fill(WHITE),
            )
        if "lanyard" in p.extra and seen:
            self.add(path("M", b(mid - 5, 1.0), "L", b(mid, 0.62), "L", b(mid + 5, 1.0)), "none", self.tone(RUST), 1.1)
            self.add(
                path("M", b(mid - 3, 0.62), "L", b(mid + 3, 0.62), "L", b(mid + 3, 0.46), "L", b(mid - 3, 0.46), "z"),
                self.tone(WHITE),
            )
        if "stripe" in p.extra:
            self.add(path("M", b(-s * 0.99, 0.72), "L", b(s * 0.99, 0.72)), "none", self.tone(CREAM), 3.4, 0.85)

    def arm(self, index):
        p = self.p
        elbow, hand = self.j["arms"][index]
        side = -1 if index == 0 else 1
        reach = {"front": 0.8, "back": 0.8, "q": 0.78, "side": 0.06}[self.view]
        x, y = self.body(side * self.shoulder * reach, 0.86 if self.view != "side" else 0.84)
        start = (x, -y)
        behind = index == 0 and (self.view == "side" or (self.view == "q" and hand[0] <= -12))
        k = 0.82 if behind else 1
        b = p.build
        thick = 0.9 if p.woman else 1
        widths = (12.5 * b * thick, 10.5 * b * thick, 7.5 * thick)
        if p.kind == "tee":
            self.add(limb((start, elbow, hand), (10.5 * b * thick, 8.5 * thick, 6 * thick)), self.fill(p.skin, k))
            self.add(
                limb(
                    (start, toward(start, elbow, 0.4), toward(start, elbow, 0.72)),
                    (12.5 * b * thick, 12.3 * b * thick, 12 * b * thick),
                ),
                self.fill(p.top, k),
            )
        else:
            self.add(limb((start, elbow, toward(elbow, hand, 0.94)), widths), self.fill(p.top, k))
        d = unit(elbow, hand)
        a, c = (hand[0] - d[0] * 1, hand[1] - d[1] * 1), (hand[0] + d[0] * 5.5, hand[1] + d[1] * 5.5)
        self.add(limb((a, toward(a, c, 0.5), c), (6.4 * thick, 7.6 * thick, 5 * thick)), self.tone(p.skin, 0.98 * k))
        return hand

    def head(self):
        p, v = self.p, self.view
        nx, ny = self.neck
        hx, hy = self.j.get("head", (nx + self.up[0] * 14.5 + (1.5 if v == "side" else 0), ny + self.up[1] * 14.5 + 1))
        skin, dark = self.fill(p.skin), self.tone(p.skin, 0.74)
        self.add(
            limb(((nx, ny - 2.5), toward((nx, ny), (hx, hy), 0.3), toward((nx, ny), (hx, hy), 0.6)), (11.5, 10.5, 10))
            if not p.woman
            else limb(
                ((nx, ny - 2.5), toward((nx, ny), (hx, hy), 0.3), toward((nx, ny), (hx, hy), 0.6)), (9.5, 8.6, 8.4)
            ),
            dark if v != "back" else self.tone(p.skin, 0.85),
        )
        tilt = self.j.get("tilt", 0)
        if self.j.get("head") and self.view == "side" and not tilt:
            d = unit((nx, ny), (hx, hy))
            tilt = math.degrees(math.atan2(d[0], d[1])) * 0.75
        self.out.append(
            f'<g transform="translate({round(hx * GRAIN)} {round(-hy * GRAIN)})'
            + (f"rotate({number(tilt)})" if tilt else "")
            + '">'
        )
        getattr(self, "head_" + v)(skin, dark)
        self.out.append("</g>")

    # Heads: x to the right, y down, the middle between the ears at zero.

    def raw(self, d, fill, stroke=None, width=1.0, opacity=1.0):
        self.add(d, fill, stroke, width, opacity)

    def head_front(self, skin, dark, shift=0.0):
        p = self.p
        hair, deep = self.fill(p.hair), self.tone(p.hair, 0.8)
        if p.style == "long":
            self.raw(
                "M-9-4C-12 5-13 12-12 19Q-8 22-5 18C-6 14-6 10-6 6H6C6 10 6 14 5 18Q8 22 12 19C13 12 12 5 9-4z", deep
            )
        if p.style == "bob":
            self.raw("M-9.5-3C-12 4-12 9-10 12Q-7 13-5.5 10L5.5 10Q7 13 10 12C12 9 12 4 9.5-3z", deep)
        if p.style == "afro":
            self.dot(0, 4, 13.5, 13, deep)
        if p.style == "scarf":
            self.raw("M-10-4C-13 8-14 15-9 20Q0 24 10 20C14 15 13 8 10-4z", self.fill(p.hair))
        if not self.covered():
            for side in (-1, 1):
                if not (p.style in ("long", "bob") or (shift and side > 0)):
                    self.dot(side * 8.8 - shift * 0.2, -1, 1.8, 3, dark if side > 0 else self.tone(p.skin, 0.92))
        self.raw("M-8.6-4C-8.6-15 8.6-15 8.6-4C8.6 4 6 9.5 0 11.8C-6 9.5-8.6 4-8.6-4z", skin)
        if p.beard in ("full", "stubble"):
            self.raw(
                "M-8.4-1C-8.6 6-5.5 12.5 0 13C5.5 12.5 8.6 6 8.4-1C7.5 3 5 3.2 3.5 3.4Q0 2.6-3.5 3.4C-5 3.2-7.5 3-8.4-1z",
                self.tone(p.hair),
                opacity=0.95 if p.beard == "full" else 0.35,
            )
        self.face(shift)
        self.hairdo(shift, hair, deep)

    def face(self, shift):
        p = self.p
        eye, line = self.tone(INK), self.tone(p.skin, 0.62)
        for side in (-1, 1):
            x = side * 3.5 + shift * (1.05 if side < 0 else 0.75)
            self.dot(x, 0.4, 0.8, 1.0, eye)
            if self.fine:
                self.raw(
                    f"M{number(x - 1.9)}-3q1.9-1.1 3.8 0",
                    "none",
                    self.tone(p.hair if p.style != "scarf" and p.hair not in HAIRS[4:] else UMBER, 0.8),
                    1.0,
                )
        if self.small:
            return
        self.raw(
            path("M", (shift * 1.2 + 0.4, -0.5), "q", (1.4 if shift >= 0 else -1.4, 2.6), (-0.4, 3.2)),
            "none",
            line,
            0.9,
        )
        mouth = self.tone(ROSE, 0.9) if p.beard == "full" else mix(line, CLAY, 0.5)
        self.raw(path("M", (shift - 2.2, 6.6), "q", (2.2, 0.5), (4.4, 0)), "none", mouth, 1.1)
        if p.beard == "moustache":
            self.raw(path("M", (shift - 3, 5.2), "q", (3, -2), (6, 0)), "none", self.tone(p.hair), 1.9)
        if p.old:
            self.raw(
                path(
                    "M", (shift - 4.6, 3), "q", (-0.6, 2), (-0.2, 3.6), "M", (shift + 4.6, 3), "q", (0.6, 2), (0.2, 3.6)
                ),
                "none",
                line,
                0.7,
                0.7,
            )
        if p.glasses:
            g = "".join(
                path(
                    "M",
                    (side * 3.5 + shift - 2.8, -0.4),
                    "a",
                    (2.8, 2.5),
                    0,
                    1,
                    0,
                    (5.6, 0),
                    "a",
                    (2.8, 2.5),
                    0,
                    1,
                    0,
                    (-5.6, 0),
                )
                for side in (-1, 1)
            )
            self.raw(g + path("M", (shift - 0.7, -1), "h", 1.4), "none", eye, 0.8)

    def covered(self):
        return self.p.style == "scarf"

    def hairdo(self, shift, hair, deep):
        s = self.p.style
        if s == "short":
            self.raw(
                "M-9.2 0C-10.5-9-8-14.5 0-14.8C8-14.5 10.5-9 9.2 0L8.2-1C8.5-5 7-7.5 4-8.2C-1-7.2-5-8-7-9C-8-6.5-8-4-8.2-1z",
                hair,
            )
        elif s == "crop":
            self.raw(
                "M-8.9-3C-9.5-11-7-14 0-14.2C7-14 9.5-11 8.9-3C8-8 6-9.8 0-9.8C-6-9.8-8-8-8.9-3z", hair, opacity=0.92
            )
        elif s == "bald":
            self.raw("M-9 1C-9.6-4-9-7-8-8.5C-7.8-5-8-3-8.2 0zM9 1C9.6-4 9-7 8-8.5C7.8-5 8-3 8.2 0z", hair, opacity=0.9)
        elif s in ("curly", "afro"):
            for x, y, r in (
                (-7.6, -5, 3),
                (-6, -9.5, 3.6),
                (-1.5, -11.8, 4),
                (3.4, -11, 3.8),
                (7, -7.5, 3.4),
                (8, -3.6, 2.4),
                (-8.2, -1.6, 2.2),
            ):
                self.dot(x, -y, r, r, hair)
        elif s == "long":
            self.raw(
                "M-9.2 8C-11.5-8-8-15 0-15C8-15 11.5-8 9.2 8C9 0 8.6-7 1-11.5C-5-9.5-8.2-6-8.4-1C-8.6 3-8.8 5-9.2 8z",
                hair,
            )
        elif s == "bob":
            self.raw(
                "M-9.6 7C-11.5-8-8.5-15 0-15C8.5-15 11.5-8 9.6 7C8.4 2 8.6-4 6-8C0-6.5-5-7-7-8C-8.6-4-8.4 2-9.6 7z",
                hair,
            )
        elif s in ("bun", "tied"):
            if s == "bun":
                self.dot(0, 15, 4.4, 3.8, deep)
            self.raw("M-8.9-1C-10-9-7-14.4 0-14.4C7-14.4 10-9 8.9-1C8.4-5 7-8.5 0-10.5C-7-8.5-8.4-5-8.9-1z", hair)
        elif s == "scarf":
            self.raw(
                "M-9.4 3C-12-9-8-15.8 0-15.8C8-15.8 12-9 9.4 3C11 9 7 15 0 15.5C-7 15-11 9-9.4 3z M-7.2-4C-7.4 3-5 8.5 0 10.6C5 8.5 7.4 3 7.2-4C6.4-10-6.4-10-7.2-4z",
                hair,
            )
        elif s == "cap":
            self.raw("M-8.6-5.5C-8.6-14 8.6-14 8.6-5.5Q0-8-8.6-5.5z", self.tone(CREAM))
            self.raw("M-9 0L-8.4-5.4L-7.6-1zM9 0L8.4-5.4L7.6-1z", hair)

    def head_q(self, skin, dark):
        """Turned a little to the right."""
        self.head_front(skin, dark, 2.1)

    def head_side(self, skin, dark):
        p, s = self.p, self.p.style
        hair, deep = self.fill(p.hair), self.tone(p.hair, 0.8)
        if s == "afro":
            self.dot(-3, 4, 13, 13, deep)
        if s in ("long", "bob"):
            low = 17 if s == "long" else 9
            self.raw(f"M-2-12C-14-12-13 4-11 {low}Q-5 {low + 2} 0 {low - 1}L2 2z", deep)
        if s == "tied":
            self.raw("M-9-8C-16-8-15 4-13 9C-11 6-10 0-8-2z", deep)
        if s == "bun":
            self.dot(-11.5, 7, 4.4, 4.2, deep)
        self.raw(
            "M-7-8C-4-14.5 6-14 8-7.5C8.6-5 8.4-3.5 8.8-2.5C9.6-.5 11 1.2 10.8 2.2C10.5 3 9.2 3 9 3.6C9.3 4.8 9.3 5.2 8.8 6C9.2 8.5 8.5 11 5 11.2C2 11.3-1 10.5-3 8C-8 6-10-3-7-8z",
            skin,
        )
        if p.beard in ("full", "stubble"):
            self.raw(
                "M-3-1C-3 5-1 8 0 10C3 13.5 9 13.5 9.2 8.5L8.8 5.5C6 4 4 5.5 2 3C0 1-1-1-1-4z",
                self.tone(p.hair),
                opacity=0.95 if p.beard == "full" else 0.35,
            )
        self.dot(6.2, 1.2, 0.75, 1.05, self.tone(INK))
        self.raw(
            "M4.6-4.2q1.8-1 3.4-.2",
            "none",
            self.tone(p.hair if s != "scarf" and p.hair not in HAIRS[4:] else UMBER, 0.8),
            1,
        )
        self.raw("M6.4 6.4q1.4.3 2.5-.2", "none", self.tone(p.skin, 0.6), 1)
        if p.beard == "moustache":
            self.raw("M6 5q2-1.8 3.6-.6", "none", self.tone(p.hair), 1.8)
        if p.glasses:
            self.raw("M4-.6a2.6 2.4 0 1 0 5.2 0a2.6 2.4 0 1 0-5.2 0M4-1L-3-2", "none", self.tone(INK), 0.8)
        if s == "scarf":
            self.raw(
                "M4-13C-8-17-14-6-12 3C-13 12-10 18-2 20C6 20 8 15 6 11.5C2 11-1 8-.5 2C0-4 2-9 7-9.5Q7-12 4-13z", hair
            )
            return
        if s == "bald":
            self.raw("M-6 4C-9.5 1-9.5-5-7.5-8C-5-6-3-4-2-1C-3 1-4 3-6 4z", hair, opacity=0.9)
        elif s in ("curly", "afro"):
            for x, y, r in ((-8, 0, 3.4), (-8.5, -5, 3.8), (-5, -10, 4), (0, -12, 4), (4.5, -10.5, 3.2), (-5, 2, 3)):
                self.dot(x, -y, r, r, hair)
        elif s == "cap":
            self.raw("M-8-6C-6-14 6-14 7.5-7.5Q0-9-8-6z", self.tone(CREAM))
            self.raw("M-8.5-5C-9.5 1-8 4-6 5C-4 2-4-2-5-6z", hair)
        else:
            self.raw(
                "M7.5-8.5C7-14.5-3-16.5-8-11C-11-7-10.5 1-7.5 6C-5.5 6-4.5 5-4 3C-2.5 1-2-1-2.2-3C0-3.5 1-6 1-8C3-7.5 6-7.5 7.5-8.5z",
                hair,
            )
            if s in ("long", "bob"):
                self.raw("M-2-6C-8 0-7 6-8 9C-3 9-1 4 0-3z", hair)
        if s != "scarf":
            self.dot(-1.6, -0.6, 1.7, 2.6, self.tone(p.skin, 0.9))

    def head_back(self, skin, dark):
        p, s = self.p, self.p.style
        hair, deep = self.fill(p.hair, 0.94), self.tone(p.hair, 0.75)
        for side in (-1, 1):
            if s not in ("long", "bob", "scarf"):
                self.dot(side * 8.8, -1.5, 1.7, 2.8, self.tone(p.skin, 0.88))
        if s == "bald":
            self.raw("M-8.6-4C-8.6-15 8.6-15 8.6-4C8.6 6 5 11 0 11C-5 11-8.6 6-8.6-4z", skin)
            self.raw("M-8.8-2C-8 6-5 10 0 10C5 10 8 6 8.8-2C6 4-6 4-8.8-2z", hair)
            return
        low = {"long": 20, "bob": 12, "scarf": 19, "crop": 7, "short": 8.5}.get(s, 8)
        wide = 10.5 if s in ("long", "bob", "scarf") else 9.2
        if s == "afro":
            self.dot(0, 3.5, 13.5, 13, hair)
            return
        self.raw(
            path(
                "M",
                (-wide, -3),
                "C",
                (-wide, -18.5),
                (wide, -18.5),
                (wide, -3),
                "C",
                (wide + 0.6, low * 0.7),
                (6.5, low),
                (0, low + 1),
                "C",
                (-6.5, low),
                (-wide - 0.6, low * 0.7),
                (-wide, -3),
                "z",
            ),
            hair,
        )
        if s == "curly":
            for x, y, r in (
                (-7, -6, 4),
                (-2, -11, 4.6),
                (4, -10.5, 4.4),
                (7.5, -5, 4),
                (-6, 3, 4),
                (5.5, 3, 4),
                (0, 6, 4),
            ):
                self.dot(x, -y, r, r, hair)
        if s == "cap":
            self.raw("M-9-6C-8-15 8-15 9-6Q0-4-9-6z", self.tone(CREAM))
        if s == "bun":
            self.dot(0, 3, 5, 4.6, deep)
        if s == "tied":
            self.raw("M-3-2C-5 6-4 14-1 18C3 14 5 6 3-2z", deep)

    def draw(self, holds=()):
        """Holds are (hand index, drawing) pairs; a drawing is made for a hand at zero."""
        held = {index: text for index, text in holds}
        v = self.view
        crosses = v == "q" and self.j["arms"][0][1][0] > -12
        arms_behind = (
            [0]
            if v == "side" or (v == "q" and not crosses)
            else ([0, 1] if v == "back" and self.j.get("arms_front") else [])
        )
        arms_before = [i for i in (0, 1) if i not in arms_behind]

        def arm(i):
            if i in held and held[i][0] == "under":
                self.put(held[i][1], self.j["arms"][i][1])
            self.arm(i)
            if i in held and held[i][0] != "under":
                self.put(held[i][1], self.j["arms"][i][1])

        for i in arms_behind:
            arm(i)
        if not self.j.get("seat") or v in ("back",):
            self.legs()
            self.trunk()
        else:
            self.trunk()
            self.legs()
        self.head()
        for i in arms_before:
            arm(i)
        return "".join(self.out)

    def put(self, text, hand):
        self.out.append(
            f'<g transform="translate({round(hand[0] * GRAIN)} {round(-hand[1] * GRAIN)})scale({GRAIN})">{text}</g>'
        )


def stand(stage, person, joints, x, z, y=0.0, flip=False, dim=1.0, holds=(), shadow=True):
    """Puts a figure on the stage."""
    if isinstance(joints, str):
        joints = pose(joints)
    if shadow:
        wide = 0.34 if not joints.get("seat") else 0.4
        if y < 0.01:
            stage.shadow(x + (0.06 if not flip else -0.02), z, wide, 0.2, 0.26)
    drawing = Drawing(stage, person, joints, dim)
    fx, fy = stage.flat((x, y, z))
    k = stage.scale((x, y, z)) * 0.01 * person.size
    drawing.fine, drawing.small = k > 1.35, k < 0.85
    text = drawing.draw(holds)
    size = f"{k / GRAIN:.3f}".lstrip("0")
    size = f"-{size} {size}" if flip else size
    stage.add(f'<g transform="translate({number(fx)} {number(fy)})scale({size})">{text}</g>')


# What hands hold, in centimetres round the hand.


def paper(colour=WHITE, w=15, h=20, turn=0, lines=True):
    body = f'<path d="M{-w / 2:g} {-h * 0.9:g}h{w}v{h}h-{w}z" fill="{colour}"/>'
    if lines:
        body += f'<path d="M{-w / 2 + 2:g} {-h * 0.7:g}h{w - 4}m0 4h-{w - 4}m0 4h{w - 6}" fill="none" stroke="{STEEL}" stroke-width=".8"/>'
    return f'<g transform="rotate({turn})">{body}</g>'


def mug(colour=RUST):
    return f'<path d="M4-3q5 0 5 3t-5 3" fill="none" stroke="{shade(colour, 0.8)}" stroke-width="1.6"/><path d="M-4-6h8.5l-.6 11h-7.3z" fill="{colour}"/>'


def bag(colour=SAND, w=26, h=32):
    return f'<path d="M-3 0q3-3 6 0l2 5q{w / 2 - 4:g} 4 {w / 2 - 3:g} {h - 8} q0 6-6 6h-{w - 14}q-6 0-6-6q0-{h - 14} {w / 2 - 4:g}-{h - 9}z" fill="{colour}"/><path d="M-6 12q2 10 0 18M5 11q-1 10 2 17" fill="none" stroke="{shade(colour, 0.7)}" stroke-width="1" opacity=".6"/>'


def bucket(colour=RUST):
    return f'<path d="M-10 4A11 10 0 0110 4" fill="none" stroke="{SLATE}" stroke-width="1.4"/><path d="M-12 6H12L9 30H-9z" fill="{colour}"/><path d="M-12 6a12 2.6 0 0024 0a12 2.6 0 00-24 0z" fill="{shade(colour, 0.6)}"/>'


def folder(colour=OCHRE, w=24, h=31, turn=0):
    return f'<g transform="rotate({turn})"><path d="M{-w / 2:g} {-h * 0.7:g}h{w}v{h}h-{w}z" fill="{colour}"/><path d="M{-w / 2:g} {-h * 0.7 + h:g}h{w}" stroke="{shade(colour, 0.6)}" stroke-width="2"/></g>'


def notebook(colour=RUST):
    return f'<g transform="rotate(-8)"><path d="M-8-13h15v21h-15z" fill="{colour}"/><path d="M-6-13v21" stroke="{shade(colour, 0.65)}" stroke-width="1.6"/></g>'


def keys():
    return f'<path d="M0 0m-3 3a4 4 0 106 0a4 4 0 10-6 0M-1 9l-2 10M1 9l1 11M2 8l5 9" fill="none" stroke="{OCHRE}" stroke-width="1.6"/>'


def receiver(colour=INK):
    return f'<path d="M-2-12q5-2 6 2v14q-1 4-6 3v-4h2v-10h-2z" fill="{colour}"/>'


def baby(skin, blanket=CREAM, hair=HAIRS[2]):
    return f'<path d="M-20-6q6-12 18-8q16 4 15 18q-2 12-16 12q-18 0-20-14z" fill="{blanket}"/><circle cx="-13" cy="-12" r="8" fill="{skin}"/><path d="M-21-13q1-9 9-8q7 1 7 8q-7-5-16 0z" fill="{hair}"/><path d="M-14-2q8 6 22 2" fill="none" stroke="{shade(blanket, 0.75)}" stroke-width="1.2"/>'
