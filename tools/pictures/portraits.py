"""Portraits of everybody in the cast.

All have the same frame, the same light, the same ground and the same expression: none. What differs comes from the
person, by his or her name, and never from what the story does with them.
"""

import random

import cast
from figure import Person
from ink import *

PICTURES = {}


def face_of(name):
    """What no list says: the shape of a face follows from the name alone."""
    lot = random.Random(name)
    return dict(
        wide=lot.uniform(47, 54),
        jaw=lot.uniform(0.74, 0.9),
        chin=lot.uniform(15, 23),
        long=lot.uniform(-4, 6),
        nose=lot.uniform(8, 12.5),
        nose_long=lot.uniform(-4, 4),
        mouth=lot.uniform(15, 20),
        lip=lot.uniform(0.8, 1.3),
        eye=lot.uniform(20, 23.5),
        eye_size=lot.uniform(0.92, 1.08),
        brow=lot.uniform(-2, 2),
        brow_thick=lot.uniform(0.85, 1.15),
        iris=lot.choice(["#4a3526", "#5b4330", "#6b5a3a", "#5f7078", "#5a6b52"]),
        part=lot.choice([-1, 1]),
        fringe=lot.uniform(-5, 5),
        ears=lot.uniform(0.9, 1.1),
    )


class Portrait(Picture):
    def __init__(self, name, who, age):
        super().__init__(320, 320)
        self.frame(32, 27, 256)
        self.p, self.age, self.f = who, age, face_of(name)
        self.skin = who.skin
        if self.skin in SKINS[3:]:
            self.f["iris"] = random.Random(name).choice(["#3a2a1f", "#4a3526", "#5b4330"])
        self.dark = mix(shade(who.skin, 0.72), CLAY, 0.18)
        self.deep = mix(shade(who.skin, 0.5), CLAY, 0.2)
        self.hair = who.hair if who.style != "scarf" else BROW_UNDER_SCARF
        if self.skin in SKINS[4:] and self.hair in HAIRS[1:4]:
            self.hair = HAIRS[0]

    def line(self, d, colour, width, opacity=1.0):
        self.shape(d, "none", colour, width, opacity)

    def draw(self):
        f, p = self.f, self.p
        ground = self.gradient("radial", ' cx=".36" cy=".3" r=".85"', (0, "#dfe3dc"), (0.55, "#b7c3c1"), (1, "#8b9da1"))
        self.shape("M0 0h320v320h-320z", ground)
        self.w, self.top, self.low = f["wide"] * (0.95 if p.woman else 1), 74 - f["long"] * 0.5, 216 + f["long"]
        if p.woman:
            self.low -= 4
        if self.age < 18:
            self.low -= 5
        self.hair_behind()
        self.body()
        self.neck()
        self.clothes()
        self.head()
        self.features()
        self.hair_before()
        # one shadow over the side that is away from the light
        w = self.w
        self.shape(
            path(
                "M",
                (166, self.low),
                "C",
                (160 + w * 0.62, self.low - 8),
                (160 + w * 1.02, 176),
                (160 + w, 128),
                "C",
                (160 + w * 0.98, 104),
                (196, 84),
                (190, 92),
                "C",
                (206, 130),
                (200, 186),
                (166, self.low),
                "z",
            ),
            NIGHT,
            opacity=0.1,
        )
        return self

    # Trunk

    def body(self):
        p = self.p
        wide = (96 if p.woman else 112) * (0.94 + 0.06 * p.build)
        self.trunk = path(
            "M",
            (160 - wide, 330),
            "C",
            (160 - wide, 276),
            (160 - wide * 0.86, 262),
            (160 - wide * 0.56, 252),
            "L",
            (130, 232),
            "H",
            190,
            "L",
            (160 + wide * 0.56, 252),
            "C",
            (160 + wide * 0.86, 262),
            (160 + wide, 276),
            (160 + wide, 330),
            "z",
        )
        self.shape(self.trunk, self.across(shade(p.top, 1.12), shade(p.top, 0.78)))
        self.line(
            path(
                "M",
                (160 - wide * 0.66, 330),
                "q",
                (-2, -26),
                (6, -42),
                "M",
                (160 + wide * 0.66, 330),
                "q",
                (2, -26),
                (-6, -42),
            ),
            shade(p.top, 0.62),
            2.5,
            0.55,
        )
        self.wide = wide

    def neck(self):
        n = 22 if self.p.woman else 28
        low = {"sweater": 274, "tee": 286, "dress": 292, "hoodie": 290}.get(self.p.kind, 284)
        if self.p.build < 0.92:
            n -= 2
        self.shape(
            path(
                "M",
                (160 - n, 176),
                "L",
                (160 - n - 1, 232),
                "Q",
                (160 - n - 3, 242),
                (122, 245),
                "Q",
                (160, low),
                (198, 245),
                "Q",
                (160 + n + 3, 242),
                (160 + n + 1, 232),
                "L",
                (160 + n, 176),
                "z",
            ),
            self.across(self.skin, self.dark),
        )
        self.shape(
            path(
                "M",
                (160 - n, 190),
                "Q",
                (160, self.low + 34),
                (160 + n, 190),
                "L",
                (160 + n, 224),
                "Q",
                (160, self.low + 44),
                (160 - n, 222),
                "z",
            ),
            self.deep,
            opacity=0.4,
        )

    def clothes(self):
        p, k = self.p, self.p.kind
        dark, bright = shade(p.top, 0.6), shade(p.top, 1.3)
        if k == "uniform":
            self.shape(
                path(
                    "M",
                    (128, 236),
                    "L",
                    (160, 276),
                    "L",
                    (192, 236),
                    "L",
                    (204, 246),
                    "L",
                    (176, 292),
                    "L",
                    (160, 280),
                    "L",
                    (144, 292),
                    "L",
                    (116, 246),
                    "z",
                ),
                shade(p.top, 1.2),
            )
            self.line(
                path(
                    "M",
                    (116, 246),
                    "L",
                    (144, 292),
                    "L",
                    (160, 278),
                    "L",
                    (176, 292),
                    "L",
                    (204, 246),
                    "M",
                    (160, 280),
                    "V",
                    330,
                ),
                dark,
                2.4,
            )
            for side in (-1, 1):
                self.shape(
                    path(
                        "M",
                        (160 + side * 62, 254),
                        "L",
                        (160 + side * 90, 267),
                        "L",
                        (160 + side * 86, 278),
                        "L",
                        (160 + side * 57, 264),
                        "z",
                    ),
                    shade(p.top, 0.72),
                )
                self.line(path("M", (160 + side * 79, 264), "L", (160 + side * 74, 273)), OCHRE, 3.4)
                self.line(path("M", (160 + side * 34, 306), "h", side * 34, "v", 30), dark, 2, 0.7)
        elif k == "shirt":
            self.shape(
                path(
                    "M",
                    (126, 234),
                    "L",
                    (160, 280),
                    "L",
                    (194, 234),
                    "L",
                    (206, 246),
                    "L",
                    (178, 294),
                    "L",
                    (160, 282),
                    "L",
                    (142, 294),
                    "L",
                    (114, 246),
                    "z",
                ),
                bright,
            )
            self.line(
                path(
                    "M",
                    (114, 246),
                    "L",
                    (142, 294),
                    "L",
                    (160, 281),
                    "L",
                    (178, 294),
                    "L",
                    (206, 246),
                    "M",
                    (160, 282),
                    "V",
                    330,
                ),
                dark,
                2.2,
                0.8,
            )
        elif k == "hoodie":
            self.shape(
                path(
                    "M",
                    (112, 250),
                    "Q",
                    (104, 222),
                    (126, 216),
                    "L",
                    (134, 236),
                    "Q",
                    (160, 290),
                    (186, 236),
                    "L",
                    (194, 216),
                    "Q",
                    (216, 222),
                    (208, 250),
                    "Q",
                    (196, 296),
                    (160, 300),
                    "Q",
                    (124, 296),
                    (112, 250),
                    "z",
                ),
                shade(p.top, 0.82),
            )
            self.line(path("M", (128, 240), "Q", (160, 300), (192, 240)), dark, 3, 0.6)
            self.line(
                path("M", (146, 288), "q", (-3, 18), (-2, 34), "M", (174, 288), "q", (3, 14), (2, 28)), CREAM, 3.4
            )
        elif k in ("cardigan", "jacket", "coat"):
            self.shape(
                path("M", (128, 240), "Q", (160, 268), (192, 240), "L", (182, 330), "H", 138, "z"),
                self.across(shade(p.under, 1.05), shade(p.under, 0.82)),
            )
            self.line(path("M", (130, 246), "Q", (160, 272), (190, 246)), shade(p.under, 0.66), 2.4)
            for side in (-1, 1):
                self.shape(
                    path(
                        "M",
                        (160 + side * 33, 238),
                        "L",
                        (160 + side * 46, 246),
                        "L",
                        (160 + side * 34, 330),
                        "H",
                        160 + side * 19,
                        "z",
                    ),
                    shade(p.top, 1.08 if side < 0 else 0.92),
                )
                if k != "cardigan":
                    self.shape(
                        path(
                            "M",
                            (160 + side * 33, 238),
                            "L",
                            (160 + side * 52, 250),
                            "L",
                            (160 + side * 48, 284),
                            "L",
                            (160 + side * 26, 296),
                            "z",
                        ),
                        shade(p.top, 1.14 if side < 0 else 0.98),
                    )
        elif k == "tee":
            self.line(path("M", (121, 246), "Q", (160, 286), (199, 246)), dark, 5, 0.8)
        elif k == "dress":
            self.line(path("M", (120, 248), "Q", (160, 292), (200, 248)), bright, 4)
        else:
            self.line(path("M", (124, 243), "Q", (160, 274), (196, 243)), shade(p.top, 0.8), 9)
            self.line(path("M", (122, 248), "Q", (160, 281), (198, 248)), dark, 1.8, 0.7)
        if "lanyard" in p.extra:
            self.line(path("M", (128, 250), "L", (156, 330), "M", (192, 250), "L", (164, 330)), RUST, 3.4)

    # Head

    def head(self):
        f, w = self.f, self.w
        if self.p.style not in ("scarf",):
            for side in (-1, 1):
                if self.p.style in ("long", "bob") and self.p.woman:
                    continue
                x = 160 + side * (w - 1)
                self.ellipse(x, 146, 10 * f["ears"], 16 * f["ears"], self.skin if side < 0 else self.dark)
                self.line(path("M", (x + side * 3, 139), "q", (side * 2, 8), (-side * 3, 13)), self.deep, 2, 0.5)
        top, low, jaw, chin = self.top, self.low, w * f["jaw"], f["chin"]
        if self.p.woman:
            chin -= 3
        self.outline = path(
            "M",
            (160 - w, 130),
            "C",
            (160 - w - 1, top - 18),
            (160 + w + 1, top - 18),
            (160 + w, 130),
            "C",
            (160 + w, 162),
            (160 + jaw + 3, 184),
            (160 + chin + 6, low - 7),
            "Q",
            (160, low + 6),
            (160 - chin - 6, low - 7),
            "C",
            (160 - jaw - 3, 184),
            (160 - w, 162),
            (160 - w, 130),
            "z",
        )
        self.shape(self.outline, self.across(shade(self.skin, 1.07), mix(self.skin, self.dark, 0.55)))

    def features(self):
        f, p = self.f, self.p
        grey = p.hair in HAIRS[4:]
        brow = mix(self.hair, "#3a2c22", 0.35) if not grey else mix(p.hair, "#4a4038", 0.45)
        if p.beard in ("full", "stubble"):
            self.beard()
        for side in (-1, 1):
            x, y, k = 160 + side * f["eye"], 143, f["eye_size"]
            self.ellipse(x, y + 1, 15, 9, self.dark, 0.16)
            self.shape(
                path(
                    "M",
                    (x - 11 * k, y + 1),
                    "Q",
                    (x, y - 9.5 * k),
                    (x + 11 * k, y + 0.5),
                    "Q",
                    (x, y + 7 * k),
                    (x - 11 * k, y + 1),
                    "z",
                ),
                "#f4efe6",
            )
            self.ellipse(x, y - 0.6, 5.2 * k, 5.2 * k, f["iris"])
            self.ellipse(x, y - 0.6, 2.5 * k, 2.5 * k, "#17130f")
            self.ellipse(x - 1.8, y - 2.4, 1.2, 1.2, "#fff", 0.9)
            self.line(
                path("M", (x - 11.5 * k, y + 1.4), "Q", (x, y - 10.5 * k), (x + 11.5 * k, y + 0.6)), "#2e211b", 2.6
            )
            self.line(path("M", (x - 9 * k, y + 4), "Q", (x, y + 8.5 * k), (x + 9 * k, y + 3.4)), self.deep, 1.3, 0.45)
            b = y - 19 + f["brow"]
            thick = (3.4 if p.woman else 5) * f["brow_thick"]
            self.line(path("M", (x - 13, b + 2), "Q", (x, b - 4), (x + 13, b + 2)), brow, thick)
            if self.age >= 40:
                self.line(path("M", (x - 8, y + 13), "q", (8, 4), (16, 0)), self.deep, 1.5, 0.35)
        tip = 176 + f["nose_long"]
        n = f["nose"] * (0.9 if p.woman else 1)
        self.line(path("M", (164, 140), "Q", (170, 162), (168 + n * 0.3, tip - 4)), self.deep, 2.2, 0.4)
        self.line(
            path(
                "M",
                (160 - n, tip - 2),
                "q",
                (-1, 5),
                (4, 4),
                "Q",
                (160, tip + 6),
                (160 + n - 4, tip + 2),
                "q",
                (5, 1),
                (4, -4),
            ),
            self.deep,
            2.4,
            0.75,
        )
        m, y = f["mouth"], (tip + self.low) / 2 - 2
        lips = mix(self.dark, "#a2554c", 0.45)
        thick = f["lip"] * (1.1 if p.woman else 0.95)
        self.shape(
            path(
                "M",
                (160 - m, y),
                "Q",
                (160 - m * 0.4, y - 4.4 * thick),
                (160, y - 3 * thick),
                "Q",
                (160 + m * 0.4, y - 4.4 * thick),
                (160 + m, y),
                "Q",
                (160, y + 12 * thick),
                (160 - m, y),
                "z",
            ),
            lips,
            opacity=0.85,
        )
        self.line(
            path("M", (160 - m, y - 0.6), "Q", (160, y + 2.4), (160 + m, y - 0.6)),
            shade(mix(self.deep, CLAY, 0.3), 0.8),
            2.2,
        )
        if p.beard == "moustache":
            self.shape(
                path(
                    "M",
                    (160 - m - 5, y - 1),
                    "Q",
                    (160 - 10, y - 15),
                    (160, y - 10),
                    "Q",
                    (170, y - 15),
                    (160 + m + 5, y - 1),
                    "Q",
                    (160, y - 4),
                    (160 - m - 5, y - 1),
                    "z",
                ),
                p.hair,
            )
        if self.age >= 36:
            for side in (-1, 1):
                self.line(
                    path(
                        "M",
                        (160 + side * (n + 7), tip - 1),
                        "Q",
                        (160 + side * (m + 9), y - 8),
                        (160 + side * (m + 8), y + 3),
                    ),
                    self.deep,
                    1.8,
                    0.3 if self.age < 50 else 0.5,
                )
        if self.age >= 50:
            self.line(
                path("M", (134, 104), "Q", (160, 99), (186, 104), "M", (138, 94), "Q", (160, 90), (182, 94)),
                self.deep,
                1.6,
                0.35,
            )
        if p.glasses:
            for side in (-1, 1):
                x = 160 + side * f["eye"]
                self.shape(
                    path(
                        "M",
                        (x - 17, 136),
                        "Q",
                        (x - 16, 128),
                        (x, 128),
                        "Q",
                        (x + 16, 128),
                        (x + 17, 136),
                        "Q",
                        (x + 15, 158),
                        (x, 158),
                        "Q",
                        (x - 15, 158),
                        (x - 17, 136),
                        "z",
                    ),
                    "#ffffff",
                    INK,
                    3,
                    1,
                    ' fill-opacity=".14"',
                )
            self.line(
                path(
                    "M",
                    (160 - f["eye"] + 17, 138),
                    "Q",
                    (160, 132),
                    (160 + f["eye"] - 17, 138),
                    "M",
                    (160 - f["eye"] - 17, 138),
                    "L",
                    (160 - self.w, 142),
                    "M",
                    (160 + f["eye"] + 17, 138),
                    "L",
                    (160 + self.w, 142),
                ),
                INK,
                3,
            )

    def beard(self):
        f, w, p = self.f, self.w, self.p
        low, jaw, chin = self.low, w * f["jaw"], f["chin"]
        y = (176 + f["nose_long"] + low) / 2 - 2
        d = path(
            "M",
            (160 - w + 1, 140),
            "C",
            (160 - w + 2, 166),
            (160 - jaw - 4, 186),
            (160 - chin - 8, low - 4),
            "Q",
            (160, low + (14 if p.beard == "full" else 6)),
            (160 + chin + 8, low - 4),
            "C",
            (160 + jaw + 4, 186),
            (160 + w - 2, 166),
            (160 + w - 1, 140),
            "C",
            (160 + w - 7, 160),
            (160 + 34, y - 14),
            (160 + 22, y - 12),
            "Q",
            (160, y - 20),
            (160 - 22, y - 12),
            "C",
            (160 - 34, y - 14),
            (160 - w + 7, 160),
            (160 - w + 1, 140),
            "z",
        )
        if p.beard == "full":
            self.shape(d, self.across(shade(p.hair, 1.08), shade(p.hair, 0.85)))
            self.shape(
                path(
                    "M",
                    (160 - f["mouth"] - 2, y),
                    "Q",
                    (160, y - 9),
                    (160 + f["mouth"] + 2, y),
                    "Q",
                    (160, y + 12),
                    (160 - f["mouth"] - 2, y),
                    "z",
                ),
                mix(self.skin, self.dark, 0.5),
            )
        else:
            self.shape(d, p.hair, opacity=0.26)

    # Hair

    def hair_behind(self):
        s, h, w = self.p.style, self.p.hair if self.p.style == "scarf" else self.hair, self.w
        back = shade(h, 0.78)
        if s == "long":
            self.shape(
                path(
                    "M",
                    (160 - w - 6, 110),
                    "C",
                    (160 - w - 22, 170),
                    (160 - w - 26, 230),
                    (160 - w - 18, 272),
                    "Q",
                    (160, 290),
                    (160 + w + 18, 272),
                    "C",
                    (160 + w + 26, 230),
                    (160 + w + 22, 170),
                    (160 + w + 6, 110),
                    "z",
                ),
                back,
            )
        elif s == "bob":
            self.shape(
                path(
                    "M",
                    (160 - w - 6, 110),
                    "C",
                    (160 - w - 20, 160),
                    (160 - w - 18, 200),
                    (160 - w - 8, 222),
                    "H",
                    160 + w + 8,
                    "C",
                    (160 + w + 18, 200),
                    (160 + w + 20, 160),
                    (160 + w + 6, 110),
                    "z",
                ),
                back,
            )
        elif s == "afro":
            self.ellipse(160, 118, w + 30, 74, self.across(shade(h, 1.12), shade(h, 0.85)))
        elif s == "scarf":
            self.shape(
                path(
                    "M",
                    (160 - w - 12, 120),
                    "C",
                    (160 - w - 24, 190),
                    (160 - w - 30, 240),
                    (160 - w - 30, 276),
                    "Q",
                    (160, 312),
                    (160 + w + 30, 276),
                    "C",
                    (160 + w + 30, 240),
                    (160 + w + 24, 190),
                    (160 + w + 12, 120),
                    "z",
                ),
                back,
            )
        elif s == "curly" and self.p.woman:
            self.shape(
                path(
                    "M",
                    (160 - w, 90),
                    "C",
                    (160 - w - 40, 140),
                    (160 - w - 30, 200),
                    (160 - w - 12, 226),
                    "H",
                    160 + w + 12,
                    "C",
                    (160 + w + 30, 200),
                    (160 + w + 40, 140),
                    (160 + w, 90),
                    "z",
                ),
                back,
            )
            for x, y, r in ((-60, 112, 17), (-70, 138, 18), (-72, 166, 18), (-68, 194, 18), (-56, 218, 17)):
                self.ellipse(160 + x, y, r, r, back)
                self.ellipse(160 - x, y, r, r, back)
        elif s == "tied":
            self.shape(path("M", (206, 150), "Q", (240, 190), (222, 262), "Q", (204, 262), (204, 236), "z"), back)
        elif s == "bun":
            self.ellipse(160, 62, 25, 22, back)

    def hair_before(self):
        f, w, s, p = self.f, self.w, self.p.style, self.p
        h = self.hair
        fill = self.across(shade(h, 1.14), shade(h, 0.86))
        dark = shade(h, 0.7)
        k = f["part"]
        x = lambda v: 160 + k * v
        top = self.top
        if s == "short":
            d = path(
                "M",
                (160 - w - 3, 140),
                "C",
                (160 - w - 10, 84),
                (160 - 46, top - 26),
                (160 + 4, top - 26),
                "C",
                (160 + 54, top - 26),
                (160 + w + 9, 86),
                (160 + w + 3, 140),
                "L",
                (160 + w - 4, 134),
            )
            if k > 0:
                d += path(
                    "C",
                    (160 + w - 2, 118),
                    (160 + w - 8, 104),
                    (160 + w - 14, 100),
                    "C",
                    (186, 106 + f["fringe"]),
                    (146, 102),
                    (126, 88),
                    "C",
                    (122, 100),
                    (160 - w + 6, 104),
                    (160 - w + 4, 134),
                    "z",
                )
            else:
                d += path(
                    "C",
                    (160 + w - 6, 104),
                    (198, 100),
                    (194, 88),
                    "C",
                    (174, 102),
                    (134, 106 + f["fringe"]),
                    (160 - w + 14, 100),
                    "C",
                    (160 - w + 8, 104),
                    (160 - w + 2, 118),
                    (160 - w + 4, 134),
                    "z",
                )
            self.shape(d, fill)
            self.line(path("M", (x(-32), 88), "Q", (x(0), 68), (x(38), 84)), dark, 2, 0.4)
        elif s == "crop":
            self.shape(
                path(
                    "M",
                    (160 - w - 1, 132),
                    "C",
                    (160 - w - 6, 80),
                    (160 - 40, top - 18),
                    (160, top - 18),
                    "C",
                    (200, top - 18),
                    (160 + w + 6, 80),
                    (160 + w + 1, 132),
                    "C",
                    (160 + w - 3, 112),
                    (160 + w - 8, 100),
                    (160 + w - 14, 96),
                    "Q",
                    (160, 82),
                    (160 - w + 14, 96),
                    "C",
                    (160 - w + 8, 100),
                    (160 - w + 3, 112),
                    (160 - w - 1, 132),
                    "z",
                ),
                fill,
            )
        elif s == "bald":
            for side in (-1, 1):
                self.shape(
                    path(
                        "M",
                        (160 + side * (w + 2), 150),
                        "C",
                        (160 + side * (w + 7), 122),
                        (160 + side * (w + 3), 104),
                        (160 + side * (w - 6), 94),
                        "C",
                        (160 + side * (w - 6), 112),
                        (160 + side * (w - 4), 130),
                        (160 + side * (w - 4), 146),
                        "z",
                    ),
                    fill,
                )
            self.line(path("M", (138, 94), "Q", (148, 86), (162, 85)), WHITE, 6, 0.3)
        elif s in ("curly", "afro"):
            r = 15 if s == "curly" else 14
            lot = random.Random(p.skin + p.top)
            spots = [
                (-w - 1, 120),
                (-w + 3, 98),
                (-38, 80),
                (-20, 70),
                (0, 66),
                (20, 69),
                (38, 79),
                (w - 3, 97),
                (w + 1, 119),
                (-28, 92),
                (-8, 84),
                (13, 85),
                (31, 93),
            ]
            for a, b in spots:
                self.ellipse(160 + a, b + lot.uniform(-2, 2), r + lot.uniform(-1.5, 2), r + lot.uniform(-1.5, 2), h)
            for a, b in spots[2:9:2]:
                self.line(path("M", (160 + a - 6, b - 3), "q", (5, -7), (11, -1)), shade(h, 1.2), 2, 0.6)
        elif s in ("long", "bob"):
            end = 236 if s == "long" else 212
            self.shape(
                path(
                    "M", (132, top - 10), "Q", (160, top - 30), (188, top - 10), "L", (x(6), 92), "L", (x(-2), 92), "z"
                ),
                dark,
            )
            for side in (-1, 1):
                self.shape(
                    path(
                        "M",
                        (x(-8), top - 22),
                        "C",
                        (160 + side * (w - 8), top - 24),
                        (160 + side * (w + 14), 96),
                        (160 + side * (w + 12), 140),
                        "C",
                        (160 + side * (w + 16), 180),
                        (160 + side * (w + 12), end - 20),
                        (160 + side * (w + 6), end),
                        "C",
                        (160 + side * (w - 2), end - 30),
                        (160 + side * (w - 4), 160),
                        (160 + side * (w - 4), 132),
                        "C",
                        (160 + side * (w - 8), 104),
                        (x(2), 96),
                        (x(-8), top - 22),
                        "z",
                    ),
                    fill,
                )
            self.line(path("M", (x(-8), top - 18), "Q", (x(-4), 82), (x(2), 92)), dark, 1.8, 0.5)
        elif s in ("bun", "tied"):
            self.shape(
                path(
                    "M",
                    (160 - w - 2, 136),
                    "C",
                    (160 - w - 9, 82),
                    (160 - 44, top - 22),
                    (160, top - 22),
                    "C",
                    (204, top - 22),
                    (160 + w + 9, 82),
                    (160 + w + 2, 136),
                    "C",
                    (160 + w - 4, 112),
                    (160 + w - 12, 100),
                    (x(10) if k > 0 else 190, 86),
                    "Q",
                    (160, 82),
                    (x(10) if k < 0 else 130, 88),
                    "C",
                    (160 - w + 12, 100),
                    (160 - w + 4, 112),
                    (160 - w - 2, 136),
                    "z",
                ),
                fill,
            )
            self.line(
                path(
                    "M",
                    (x(8), top - 16),
                    "Q",
                    (x(-30), 72),
                    (x(-w + 2), 112),
                    "M",
                    (x(12), top - 16),
                    "Q",
                    (x(38), 74),
                    (x(w - 6), 108),
                ),
                dark,
                1.8,
                0.4,
            )
        elif s == "scarf":
            c = p.hair
            self.shape(
                path(
                    "M",
                    (160 - w - 14, 150),
                    "C",
                    (160 - w - 24, 60),
                    (160 - 44, top - 36),
                    (160, top - 36),
                    "C",
                    (204, top - 36),
                    (160 + w + 24, 60),
                    (160 + w + 14, 150),
                    "C",
                    (160 + w + 16, 200),
                    (160 + 52, 236),
                    (160, 246),
                    "C",
                    (160 - 52, 236),
                    (160 - w - 16, 200),
                    (160 - w - 14, 150),
                    "z",
                    "M",
                    (160 - w + 3, 128),
                    "C",
                    (160 - w + 2, 170),
                    (160 - 34, 206),
                    (160, 216),
                    "C",
                    (194, 206),
                    (160 + w - 2, 170),
                    (160 + w - 3, 128),
                    "C",
                    (160 + w - 6, 84),
                    (160 - w + 6, 84),
                    (160 - w + 3, 128),
                    "z",
                ),
                self.across(shade(c, 1.12), shade(c, 0.8)),
                extra=' fill-rule="evenodd"',
            )
            self.line(
                path(
                    "M",
                    (160 - w - 2, 190),
                    "Q",
                    (150, 240),
                    (196, 262),
                    "M",
                    (160 + w + 2, 196),
                    "Q",
                    (180, 236),
                    (136, 258),
                ),
                shade(c, 0.66),
                2.4,
                0.6,
            )
        elif s == "cap":
            self.shape(
                path(
                    "M",
                    (160 - w - 1, 138),
                    "C",
                    (160 - w - 4, 116),
                    (160 - w + 2, 104),
                    (160 - w + 8, 98),
                    "L",
                    (160 - w + 6, 130),
                    "z",
                    "M",
                    (160 + w + 1, 138),
                    "C",
                    (160 + w + 4, 116),
                    (160 + w - 2, 104),
                    (160 + w - 8, 98),
                    "L",
                    (160 + w - 6, 130),
                    "z",
                ),
                fill,
            )
            self.shape(
                path(
                    "M",
                    (160 - w + 2, 104),
                    "C",
                    (160 - w + 4, top - 34),
                    (160 + w - 4, top - 34),
                    (160 + w - 2, 104),
                    "Q",
                    (160, 84),
                    (160 - w + 2, 104),
                    "z",
                ),
                self.across("#e4ddcb", "#b7b09d"),
            )
            self.line(path("M", (160 - w + 4, 97), "Q", (160, 78), (160 + w - 4, 97)), SAND, 2.4)


BROW_UNDER_SCARF = HAIRS[1]


def portrait(module, name, who, age):
    PICTURES[f"{module}/portraits/{name}.svg"] = lambda: Portrait(f"{module}/{name}", who, age).draw()


for module, people in {
    "small-things": dict(lorne=44, rafi=29, tomas=22, sam=34, ines=47, viktor=51, leo=31, oskar=38),
    "three-notebooks": dict(
        daniel=26,
        elio=38,
        kurt=41,
        noel=19,
        idris=57,
        zoran=52,
        yusuf=36,
        ruth=58,
        bram=33,
        odile=45,
    ),
    "two-officers-short": dict(
        bero=50,
        matti=24,
        anton=36,
        ruben=39,
        emil=61,
        aron=43,
        lena=33,
        joris=41,
        sander=36,
        nadia=52,
        falk=55,
    ),
    "after-the-visit": dict(
        mireille=58,
        sanne=31,
        lucia=24,
        kaja=16,
        jonas=48,
        amira=30,
        vera=57,
        edda=41,
        rosa=37,
        delia=39,
        wanda=61,
        henni=35,
        milan=27,
    ),
}.items():
    for name, age in people.items():
        portrait(module, name, getattr(cast, name.upper()), age)

# Another man of that name.
portrait("three-notebooks", "oskar", cast.NOTEBOOKS_OSKAR, 35)

TOPS = {
    "men": [
        ("sweater", STEEL),
        ("tee", MOSS),
        ("hoodie", SLATE),
        ("shirt", MIST),
        ("jacket", NAVY),
        ("sweater", SAND),
        ("tee", CLAY),
    ],
    "women": [("cardigan", MOSS), ("sweater", ROSE), ("hoodie", STEEL)],
}


def short_case(skin, hair, style, beard="", glasses=False, woman=False):
    return dict(
        skin=SKINS[skin],
        hair=HAIRS[hair] if isinstance(hair, int) else hair,
        style=style,
        beard=beard,
        glasses=glasses,
        woman=woman,
    )


# The forty people of the short cases, side by side: in each line one who is in a case of danger in the sittings and one
# who is not. Skin, age of hair, dress, beards, glasses and what covers a head are there equally often on both sides; a
# test counts it.
PAIRS = [
    (("bilal", 29, short_case(4, 0, "crop", "full")), ("omar", 30, short_case(4, 0, "short", "full"))),
    (("pavel", 29, short_case(1, 2, "short", "", True)), ("hamid", 33, short_case(1, 1, "curly", "", True))),
    (("gerd", 36, short_case(0, 3, "short", "stubble")), ("silvan", 31, short_case(2, 3, "curly", "stubble"))),
    (("leon", 36, short_case(2, 1, "curly", "full")), ("mirko", 41, short_case(1, 3, "bald", "full"))),
    (("alva", 34, short_case(1, 3, "tied", woman=True)), ("runa", 38, short_case(0, 2, "long", woman=True))),
    (("doris", 34, short_case(4, 0, "curly", woman=True)), ("ivana", 39, short_case(4, 0, "bun", woman=True))),
    (("kamal", 27, short_case(2, 0, "short")), ("marco", 31, short_case(3, 0, "crop"))),
    (("stefan", 27, short_case(5, 0, "crop", "full")), ("lukas", 33, short_case(5, 0, "curly", "full"))),
    (("goran", 43, short_case(0, 4, "bald")), ("oskar", 30, short_case(0, 2, "short"))),
    (("zora", 35, short_case(3, 0, "long", woman=True)), ("vesna", 41, short_case(2, 4, "bob", woman=True))),
    (
        ("petra", 44, short_case(2, 4, "bob", glasses=True, woman=True)),
        ("helga", 38, short_case(2, 4, "tied", glasses=True, woman=True)),
    ),
    (("ralf", 44, short_case(1, 4, "short", "moustache")), ("timo", 39, short_case(0, 3, "bald", "moustache", True))),
    (("nasir", 37, short_case(3, 0, "crop", "stubble")), ("salim", 35, short_case(2, 0, "short", "stubble"))),
    (("dirk", 37, short_case(1, 3, "crop", "", True)), ("holger", 35, short_case(1, 4, "short", "", True))),
    (("olga", 32, short_case(0, 2, "bun", woman=True)), ("irina", 28, short_case(1, 2, "tied", woman=True))),
    (
        ("samira", 32, short_case(5, CLAY, "scarf", woman=True)),
        ("farida", 28, short_case(3, TEAL, "scarf", woman=True)),
    ),
    (("eitan", 40, short_case(2, 2, "cap", "full")), ("avi", 45, short_case(0, 4, "cap", "full"))),
    (("tarik", 40, short_case(3, 4, "cap", "full")), ("jamal", 45, short_case(5, 0, "cap", "full"))),
    (("joran", 26, short_case(0, 1, "short", "", True)), ("milan", 34, short_case(4, 0, "crop"))),
    (("nico", 26, short_case(4, 0, "curly", "stubble")), ("fabio", 41, short_case(3, 1, "short", "stubble"))),
]

DRESS = {}  # what each of them wears, in turn

for gender, pairs in {
    "women": [pair for pair in PAIRS if pair[0][2]["woman"]],
    "men": [pair for pair in PAIRS if not pair[0][2]["woman"]],
}.items():
    for turn, pair in enumerate(pairs):
        for index, (name, age, looks) in enumerate(pair):
            DRESS[name] = TOPS[gender][(turn + 2 * index) % len(TOPS[gender])]
            kind, colour = DRESS[name]
            portrait("flag-talk-or-leave-it", name, Person(kind=kind, top=colour, **looks), age)
