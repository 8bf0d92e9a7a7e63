"""A camera in a room: walls, doors, windows and furniture in true perspective. Lengths are metres, y points up."""

import math

from ink import *

WIDTH, HEIGHT = 960, 540


def within(p, axis, limit, below):
    return p[axis] <= limit if below else p[axis] >= limit


def crossing(a, b, axis, limit):
    part = (limit - a[axis]) / (b[axis] - a[axis])
    return tuple(u + (v - u) * part for u, v in zip(a, b))


def cut(points, axis, limit, below):
    """What of a face lies on one side of a limit."""
    out = []
    for i, b in enumerate(points):
        a = points[i - 1]
        if within(a, axis, limit, below) != within(b, axis, limit, below):
            out.append(crossing(a, b, axis, limit))
        if within(b, axis, limit, below):
            out.append(b)
    return out


def shortened(ends, axis, limit, below):
    """What of a line lies on one side of a limit."""
    inside = [within(p, axis, limit, below) for p in ends]
    if not any(inside):
        return []
    return [p if there else crossing(*ends, axis, limit) for p, there in zip(ends, inside)]


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))) / 2


class Spot:
    """A place in the room with a direction: what is drawn there is given in its own coordinates."""

    def __init__(self, x, z, turn=0, y=0):
        self.x, self.y, self.z, self.turn = x, y, z, math.radians(turn)

    def __call__(self, p):
        c, s = math.cos(self.turn), math.sin(self.turn)
        return (self.x + p[0] * c + p[2] * s, self.y + p[1], self.z - p[0] * s + p[2] * c)


class Stage(Picture):
    def __init__(self, eye=(0, 1.6, -3), yaw=0, focus=620, horizon=235):
        super().__init__(WIDTH, HEIGHT)
        self.eye, self.yaw, self.focus, self.horizon = eye, math.radians(yaw), focus, horizon
        self.light = (-0.5, 0.75, -0.42)  # where the light comes from

    # Seeing

    def seen(self, p):
        x, y, z = (a - b for a, b in zip(p, self.eye))
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        return (x * c - z * s, y, x * s + z * c)

    def flat(self, p):
        x, y, z = self.seen(p)
        z = max(z, 0.05)
        return (WIDTH / 2 + self.focus * x / z, self.horizon - self.focus * y / z)

    def scale(self, p):
        return self.focus / self.seen(p)[2]

    def outline(self, points):
        points = cut([self.seen(p) for p in points], 2, 0.06, False)
        points = [(WIDTH / 2 + self.focus * x / z, self.horizon - self.focus * y / z) for x, y, z in points]
        for axis, limit, below in ((0, -9, False), (0, WIDTH + 9, True), (1, -9, False), (1, HEIGHT + 9, True)):
            if points:
                points = cut(points, axis, limit, below)
        return points

    def face(self, points, fill, opacity=1.0, stroke=None, width=1.0):
        points = self.outline(points)
        if len(points) > 2 and area(points) > 5:
            self.shape(polygon(points), fill, stroke, width, opacity)

    def lines(self, segments, stroke, width=1.0, opacity=1.0):
        d = ""
        for a, b in segments:
            ends = shortened([self.seen(a), self.seen(b)], 2, 0.06, False)
            ends = [(WIDTH / 2 + self.focus * x / z, self.horizon - self.focus * y / z) for x, y, z in ends]
            for axis, limit, below in ((0, -9, False), (0, WIDTH + 9, True), (1, -9, False), (1, HEIGHT + 9, True)):
                ends = shortened(ends, axis, limit, below)
            if ends:
                d += path("M", ends[0], "L", ends[1])
        if d:
            self.shape(d, "none", stroke, width, opacity)

    def lit(self, colour, normal):
        size = math.sqrt(sum(v * v for v in normal)) or 1
        part = sum(a * b for a, b in zip(normal, self.light)) / size
        return shade(colour, 0.86 + 0.2 * part)

    # Solid things

    def box(self, spot, x0, y0, z0, x1, y1, z1, colour, top=None):
        """A box at a spot; only the faces that the eye sees."""
        corners = {
            "left": [(x0, y0, z1), (x0, y1, z1), (x0, y1, z0), (x0, y0, z0)],
            "right": [(x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)],
            "back": [(x1, y0, z1), (x1, y1, z1), (x0, y1, z1), (x0, y0, z1)],
            "front": [(x0, y0, z0), (x0, y1, z0), (x1, y1, z0), (x1, y0, z0)],
            "top": [(x0, y1, z0), (x0, y1, z1), (x1, y1, z1), (x1, y1, z0)],
            "bottom": [(x0, y0, z1), (x0, y0, z0), (x1, y0, z0), (x1, y0, z1)],
        }
        normals = {
            "left": (-1, 0, 0),
            "right": (1, 0, 0),
            "back": (0, 0, 1),
            "front": (0, 0, -1),
            "top": (0, 1, 0),
            "bottom": (0, -1, 0),
        }
        origin = spot((0, 0, 0))
        for name, points in corners.items():
            points = [spot(p) for p in points]
            normal = tuple(a - b for a, b in zip(spot(normals[name]), origin))
            towards = tuple(e - p for e, p in zip(self.eye, points[0]))
            if sum(a * b for a, b in zip(normal, towards)) > 0:
                self.face(points, self.lit(top if top and name == "top" else colour, normal))

    def boxes(self, spot, *boxes):
        """Several boxes (x0, y0, z0, x1, y1, z1, colour) of one thing, the far ones first."""

        def far(b):
            return -self.seen(spot(((b[0] + b[3]) / 2, (b[1] + b[4]) / 2, (b[2] + b[5]) / 2)))[2]

        for b in sorted(boxes, key=far):
            self.box(spot, *b)

    def shadow(self, x, z, rx, rz, opacity=0.22):
        """Where something stands on the floor."""
        points = [(x + rx * math.cos(a), 0.003, z + rz * math.sin(a)) for a in (i * math.pi / 5 for i in range(10))]
        if any(self.seen(p)[2] < 0.2 for p in points):
            return
        cx, cy = self.flat((x, 0, z))
        left, right = self.flat((x - rx, 0, z))[0], self.flat((x + rx, 0, z))[0]
        near, far = self.flat((x, 0, z - rz))[1], self.flat((x, 0, z + rz))[1]
        fill = self.gradient("radial", "", (0, NIGHT, 1), (0.6, NIGHT, 0.7), (1, NIGHT, 0))
        self.ellipse(
            (left + right) / 2,
            (near + far) / 2,
            abs(right - left) * 0.62,
            max(2, abs(near - far) * 0.62),
            fill,
            opacity * 1.5,
        )

    # The room

    def room(
        self,
        x0,
        x1,
        z0,
        z1,
        height,
        wall=CREAM,
        dado=SAGE,
        floor="#b9b7aa",
        ceiling="#d8d4c6",
        dado_height=1.15,
        tiles=1.0,
    ):
        """A room from x0 to x1 and z0 to z1; the eye may stand in it or before it."""
        self.x0, self.x1, self.z0, self.z1, self.high = x0, x1, z0, z1, height
        near = min(z0, self.eye[2] - 0.5)
        self.face(
            [(x0, height, near), (x1, height, near), (x1, height, z1), (x0, height, z1)],
            self.down(shade(ceiling, 0.82), ceiling),
        )
        self.face(
            [(x0, 0, near), (x1, 0, near), (x1, 0, z1), (x0, 0, z1)], self.down(shade(floor, 1.08), shade(floor, 0.8))
        )
        if tiles:
            count = lambda a, b: [a + i * tiles for i in range(1, int((b - a) / tiles) + 1)]
            grid = [((x, 0, near), (x, 0, z1)) for x in count(x0, x1 - 0.01)] + [
                ((x0, 0, z), (x1, 0, z)) for z in count(z0, z1)
            ]
            self.lines(grid, shade(floor, 0.72), 1, 0.35)
        for name in ("left", "right", "back"):
            lit = (
                {"left": 0.9, "right": 0.97, "back": 1.03}[name]
                if self.light[0] < 0
                else {"left": 0.97, "right": 0.9, "back": 1.03}[name]
            )
            length = self.length(name)
            base = shade(wall, lit)
            far, close = shade(wall, lit + 0.03), shade(wall, lit - 0.2)
            fill = {
                "left": self.across(close, far),
                "right": self.across(far, close),
                "back": self.down(base, shade(wall, lit - 0.06)),
            }[name]
            self.on(name, 0, 0, length, height, fill)
            if dado:
                low = shade(dado, lit)
                fill = {
                    "left": self.across(shade(dado, lit - 0.2), low),
                    "right": self.across(low, shade(dado, lit - 0.2)),
                    "back": low,
                }[name]
                self.on(name, 0, 0, length, dado_height, fill)
                self.on(name, 0, dado_height, length, dado_height + 0.035, shade(dado, lit - 0.3))
            self.on(name, 0, 0, length, 0.1, shade(dado or wall, lit - 0.42))
        self.lines([((x0, 0, z1), (x0, height, z1)), ((x1, 0, z1), (x1, height, z1))], NIGHT, 1.2, 0.22)
        self.worn(dado_height if dado else 0, height)

    def worn(self, low, high):
        """Walls that have been painted often: shadow under the ceiling and in the corners, a few stones that show."""
        fade = self.gradient("linear", ' x2="0" y2="1"', (0, NIGHT, 0.3), (1, NIGHT, 0))
        self.on("back", 0, high - 0.8, self.length("back"), high, fade, 0.005)
        self.on(
            "back",
            0,
            0.1,
            self.length("back"),
            0.55,
            self.gradient("linear", ' x2="0" y2="1"', (0, NIGHT, 0), (1, NIGHT, 0.22)),
            0.005,
        )
        for wall, a in (("left", ' x1="1" x2="0"'), ("right", "")):
            u = self.along(wall, self.z1)
            ends = (u - 0.9, u) if wall == "left" else (u, u + 0.9)
            self.on(wall, ends[0], 0, ends[1], high, self.gradient("linear", a, (0, NIGHT, 0.2), (1, NIGHT, 0)), 0.005)
        d = ""
        for wall, first in (
            ("back", 0.4),
            ("left", self.along("left", self.z1 - 1.2)),
            ("right", self.along("right", self.z1 - 0.2)),
        ):
            span = min(self.length(wall), 7.5)
            for i in range(3):
                u = first + span * ((i * 37 + 11) % 97) / 97
                row = int(low / 0.12) + 2 + (i * 53 + len(wall)) % max(1, int((high - low - 0.9) / 0.12))
                for across, up in ((0, 0), (0.27, 0), (0.13, 1), (0.4, 1), (0.27, 2))[: 5 - i]:
                    a, v = u + across, (row + up) * 0.12
                    if a + 0.25 < self.length(wall):
                        points = self.outline(
                            [
                                self.at(wall, *p, 0.006)
                                for p in ((a, v), (a, v + 0.1), (a + 0.24, v + 0.1), (a + 0.24, v))
                            ]
                        )
                        d += polygon(points) if len(points) > 2 else ""
        if d:
            self.shape(d, NIGHT, opacity=0.05)

    def length(self, wall):
        return self.x1 - self.x0 if wall == "back" else self.z1 - min(self.z0, self.eye[2] - 0.5)

    def at(self, wall, u, v, out=0.0):
        """A point of a wall: u runs left to right as one looks at it, v upwards, out into the room."""
        if wall == "back":
            return (self.x0 + u, v, self.z1 - out)
        if wall == "left":
            return (self.x0 + out, v, self.z1 - self.length("left") + u)
        return (self.x1 - out, v, self.z1 - u)

    def on(self, wall, u0, v0, u1, v1, fill, out=0.0, opacity=1.0, stroke=None, width=1.0):
        self.face(
            [self.at(wall, *p, out) for p in ((u0, v0), (u0, v1), (u1, v1), (u1, v0))], fill, opacity, stroke, width
        )

    def along(self, wall, z):
        """The u of a side wall that stands at depth z."""
        return z - (self.z1 - self.length("left")) if wall == "left" else self.z1 - z

    def framed(self, wall, u0, v0, u1, v1, fill, frame=UMBER, rim=0.05):
        self.on(wall, u0 - rim, v0 - rim, u1 + rim, v1 + rim, frame, 0.01)
        self.on(wall, u0, v0, u1, v1, fill, 0.012)

    def window(
        self, wall, u0, v0, u1, v1, sky=("#dfe9ea", "#f7efd8"), bars=0, frame=SLATE, panes=2, hill=None, sill=True
    ):
        self.on(wall, u0 - 0.07, v0 - 0.07, u1 + 0.07, v1 + 0.07, frame, 0.01)
        self.on(wall, u0, v0, u1, v1, self.down(*sky), 0.012)
        if hill:
            w, h = u1 - u0, v1 - v0
            d = [(0, 0), (0, 0.3), (0.2, 0.42), (0.45, 0.3), (0.7, 0.44), (1, 0.34), (1, 0)]
            self.face([self.at(wall, u0 + w * a, v0 + h * b, 0.013) for a, b in d], hill)
        steps = [u0 + (u1 - u0) * i / panes for i in range(1, panes)]
        for u in steps:
            self.on(wall, u - 0.02, v0, u + 0.02, v1, frame, 0.014)
        if bars:
            us = [u0 + (u1 - u0) * (i + 0.5) / bars for i in range(bars)]
            self.lines([(self.at(wall, u, v0, 0.02), self.at(wall, u, v1, 0.02)) for u in us], shade(frame, 0.7), 2.4)
            self.lines(
                [(self.at(wall, u0, (v0 + v1) / 2, 0.02), self.at(wall, u1, (v0 + v1) / 2, 0.02))], shade(frame, 0.7), 2
            )
        if sill:
            self.on(wall, u0 - 0.12, v0 - 0.12, u1 + 0.12, v0 - 0.06, shade(frame, 1.25), 0.06)

    def door(self, wall, u0, width=0.95, high=2.1, colour=TEAL, frame=STEEL, pane=None, hatch=False):
        u1 = u0 + width
        self.on(wall, u0 - 0.09, 0, u1 + 0.09, high + 0.09, frame, 0.01)
        self.on(wall, u0, 0, u1, high, colour, 0.012)
        self.on(wall, u0 + width * 0.12, 0.14, u1 - width * 0.12, 0.9, shade(colour, 0.9), 0.013)
        if pane:
            self.on(
                wall,
                u0 + width * 0.28,
                1.2,
                u1 - width * 0.28,
                1.85,
                pane,
                0.014,
                stroke=shade(colour, 0.75),
                width=1.6,
            )
        if hatch:
            self.on(wall, u0 + width * 0.36, 1.5, u1 - width * 0.36, 1.66, NIGHT, 0.014)
            self.on(wall, u0 + width * 0.25, 1.02, u1 - width * 0.25, 1.07, shade(colour, 0.7), 0.014)
        self.on(wall, u0 + width * 0.84, 0.98, u0 + width * 0.92, 1.12, OCHRE, 0.02)

    def opening(self, wall, u0, u1, high, fill):
        self.on(wall, u0 - 0.1, 0, u1 + 0.1, high + 0.1, STEEL, 0.01)
        self.on(wall, u0, 0, u1, high, fill, 0.012)

    def notices(self, wall, u0, v0, u1, v1, seed=1, board=WOOD):
        self.framed(wall, u0, v0, u1, v1, board, UMBER, 0.03)
        colours = [WHITE, CREAM, "#e9d9a8", WHITE, "#cfdcd8"]
        columns, rows = max(2, int((u1 - u0) / 0.3)), max(1, int((v1 - v0) / 0.36))
        for i in range(columns * rows):
            k = (i * 7 + seed * 5) % 11
            if k == 3:
                continue
            u = u0 + (u1 - u0) * (i % columns + 0.14 + 0.02 * (k % 3)) / columns
            v = v0 + (v1 - v0) * (i // columns + 0.14 + 0.03 * (k % 2)) / rows
            self.on(wall, u, v, u + (u1 - u0) / columns * 0.66, v + (v1 - v0) / rows * 0.7, colours[k % 5], 0.02)

    def clock(self, wall, u, v, hour, minute, radius=0.17):
        x, y = self.flat(self.at(wall, u, v, 0.02))
        r = radius * self.scale(self.at(wall, u, v))
        self.ellipse(x, y, r, r, SLATE)
        self.ellipse(x, y, r * 0.86, r * 0.86, WHITE)
        hands = ""
        for angle, long in ((hour * 30 + minute / 2, 0.48), (minute * 6, 0.72)):
            a = math.radians(angle)
            hands += path("M", (x, y), "L", (x + r * long * math.sin(a), y - r * long * math.cos(a)))
        self.shape(hands, "none", INK, max(1.3, r * 0.09))

    def radiator(self, wall, u0, u1, v0=0.2, v1=0.85):
        self.on(wall, u0, v0, u1, v1, WHITE, 0.08)
        n = int((u1 - u0) / 0.1)
        self.lines(
            [
                (
                    self.at(wall, u0 + (u1 - u0) * i / n, v0 + 0.04, 0.09),
                    self.at(wall, u0 + (u1 - u0) * i / n, v1 - 0.04, 0.09),
                )
                for i in range(1, n)
            ],
            SAND,
            2,
        )

    def pipe(self, points, width=0.07, colour=STEEL):
        for a, b in zip(points, points[1:]):
            w = width * self.scale(a)
            for c, k in ((shade(colour, 0.75), 1), (shade(colour, 1.12), 0.45)):
                self.lines([(a, b)], c, w * k)

    def strip(self, x0, x1, z0, z1, glow=0.35):
        """A lamp under the ceiling."""
        y = self.high - 0.02
        self.face([(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)], "#fffaea")
        cx, cy = self.flat(((x0 + x1) / 2, y, (z0 + z1) / 2))
        k = self.scale(((x0 + x1) / 2, y, (z0 + z1) / 2))
        self.glow(cx, cy, 1.9 * k, 0.9 * k, LIGHT, glow)

    def patch(self, points, opacity=0.5, colour=LIGHT):
        """Sunlight on the floor or on a wall."""
        self.face(points, colour, opacity)

    def panes(self, wall, u, v, wide=0.42, high=0.5, skew=0.3, opacity=0.3, colour=LIGHT, columns=2):
        """The light of a window that is behind us, on a wall."""
        d = ""
        for i in range(columns):
            for j in range(2):
                a, b = u + i * (wide + 0.06) + j * skew * (high + 0.06), v + j * (high + 0.06)
                points = self.outline(
                    [
                        self.at(wall, *p, 0.007)
                        for p in (
                            (a, b),
                            (a + skew * high, b + high),
                            (a + wide + skew * high, b + high),
                            (a + wide, b),
                        )
                    ]
                )
                d += polygon(points) if len(points) > 2 else ""
        if d:
            self.shape(d, colour, opacity=opacity)

    def shaft(self, points, opacity=0.16):
        """Light in the air, in points of the picture."""
        self.shape(polygon(points), self.gradient("linear", ' x2="0" y2="1"', (0, LIGHT, opacity * 2), (1, LIGHT, 0)))

    # Light over all

    def vignette(self, strength=0.3):
        fill = self.gradient("radial", ' cy=".45" r=".75"', (0, NIGHT, 0), (0.55, NIGHT, 0), (1, NIGHT, strength))
        x, y, w, h = (number(v) for v in self.seen_part)
        self.add(f'<path d="M{x} {y}h{w}v{h}h-{w}z" fill="{fill}"/>')

    def jamb(self, left=0.0, right=0.0, colour="#22303c"):
        """The dark edge of a doorway, through which one looks; the widths are parts of the picture."""
        x, y, w, h = self.seen_part
        if left:
            self.shape(
                polygon([(x, y), (x + w * left, y), (x + w * left * 0.92, y + h), (x, y + h)]),
                self.across(shade(colour, 0.8), shade(colour, 1.18)),
            )
        if right:
            self.shape(
                polygon([(x + w, y), (x + w - w * right, y), (x + w - w * right * 0.92, y + h), (x + w, y + h)]),
                self.across(shade(colour, 1.18), shade(colour, 0.8)),
            )

    def dusk(self, x, y, radius, dark=0.62, colour="#16263a", inner=0.08, squash=1.0):
        """The dark of an evening or a night, with the light of one lamp in it."""
        where = f' gradientUnits="userSpaceOnUse" cx="{number(x)}" cy="{number(y / squash)}" r="{number(radius)}"'
        if squash != 1:
            where += f' gradientTransform="scale(1 {squash})"'
        fill = self.gradient(
            "radial", where, (0, colour, inner), (0.4, colour, inner + (dark - inner) * 0.45), (1, colour, dark)
        )
        self.add(f'<path d="M0 0h{WIDTH}v{HEIGHT}h-{WIDTH}z" fill="{fill}"/>')

    def tint(self, colour, opacity):
        self.add(f'<path d="M0 0h{WIDTH}v{HEIGHT}h-{WIDTH}z" fill="{colour}" opacity="{number2(opacity)}"/>')

    # Furniture. Each stands at a spot; its front looks towards negative z.

    def table(self, x, z, w=1.6, d=0.8, h=0.74, turn=0, colour=WOOD):
        spot = Spot(x, z, turn)
        self.shadow(x, z, w * 0.55, d * 0.65)
        a, b = w / 2, d / 2
        legs = [
            (
                i * (a - 0.08) - 0.035,
                0,
                j * (b - 0.08) - 0.035,
                i * (a - 0.08) + 0.035,
                h - 0.05,
                j * (b - 0.08) + 0.035,
                shade(colour, 0.65),
            )
            for i in (-1, 1)
            for j in (-1, 1)
        ]
        self.boxes(spot, *legs)
        self.box(spot, -a, h - 0.06, -b, a, h, b, colour, shade(colour, 1.12))
        return spot

    def desk(self, x, z, w=1.8, d=0.8, h=0.75, turn=0, colour=WOOD):
        spot = Spot(x, z, turn)
        self.shadow(x, z, w * 0.55, d * 0.7)
        a, b = w / 2, d / 2
        self.boxes(
            spot,
            (-a, 0, -b + 0.05, -a + 0.5, h - 0.05, b, shade(colour, 0.75)),
            (a - 0.5, 0, -b + 0.05, a, h - 0.05, b, shade(colour, 0.75)),
            (-a + 0.5, 0.2, b - 0.1, a - 0.5, h - 0.05, b, shade(colour, 0.6)),
        )
        self.box(spot, -a - 0.03, h - 0.05, -b, a + 0.03, h, b, colour, shade(colour, 1.12))
        return spot

    def counter(self, x, z, w=3, d=0.6, h=1.05, turn=0, colour=MOSS, top=WOOD):
        spot = Spot(x, z, turn)
        a, b = w / 2, d / 2
        self.box(spot, -a, 0, -b + 0.06, a, h - 0.05, b, colour)
        self.box(spot, -a - 0.06, h - 0.06, -b, a + 0.06, h, b, top, shade(top, 1.12))
        return spot

    def chair(self, x, z, turn=0, colour=TEAL, legs=SLATE):
        """Turn 0: one who sits looks at the eye."""
        spot = Spot(x, z, turn)
        self.shadow(x, z, 0.3, 0.3, 0.16)
        leg = [
            (i * 0.19 - 0.018, 0, j * 0.19 - 0.018, i * 0.19 + 0.018, 0.43, j * 0.19 + 0.018, legs)
            for i in (-1, 1)
            for j in (-1, 1)
        ]
        posts = [(i * 0.19 - 0.018, 0.43, 0.17, i * 0.19 + 0.018, 0.9, 0.2, legs) for i in (-1, 1)]
        self.boxes(
            spot,
            *leg,
            (-0.22, 0.42, -0.22, 0.22, 0.47, 0.22, colour),
            *posts,
            (-0.21, 0.6, 0.17, 0.21, 0.9, 0.205, colour),
        )

    def armchair(self, x, z, turn=0, colour=MOSS):
        spot = Spot(x, z, turn)
        self.shadow(x, z, 0.55, 0.5)
        self.boxes(
            spot,
            (-0.42, 0.1, -0.35, 0.42, 0.44, 0.3, shade(colour, 0.92)),
            (-0.42, 0.3, 0.24, 0.42, 0.98, 0.42, colour),
            (-0.5, 0.1, -0.38, -0.36, 0.62, 0.42, colour),
            (0.36, 0.1, -0.38, 0.5, 0.62, 0.42, colour),
        )

    def bed(self, x, z, turn=0, blanket=STEEL, long=1.95, wide=0.85):
        spot = Spot(x, z, turn)
        a, b = wide / 2, long / 2
        self.boxes(spot, (-a, 0.18, -b, a, 0.32, b, SLATE), (-a, 0.32, -b, a, 0.44, b, WHITE))
        self.box(spot, -a - 0.01, 0.3, -b, a + 0.01, 0.47, b - 0.5, blanket, shade(blanket, 1.12))
        self.box(spot, -a + 0.1, 0.44, b - 0.42, a - 0.1, 0.55, b - 0.06, WHITE)

    def locker(self, x, z, w=0.45, h=1.8, d=0.5, turn=0, colour=STEEL, count=1):
        spot = Spot(x, z, turn)
        self.box(spot, -w * count / 2, 0, -d / 2, w * count / 2, h, d / 2, colour)
        for i in range(count):
            left = -w * count / 2 + w * i
            self.face(
                [
                    spot((left + 0.03, 0.06, -d / 2 - 0.005)),
                    spot((left + 0.03, h - 0.05, -d / 2 - 0.005)),
                    spot((left + w - 0.03, h - 0.05, -d / 2 - 0.005)),
                    spot((left + w - 0.03, 0.06, -d / 2 - 0.005)),
                ],
                "none",
                0.5,
                shade(colour, 0.6),
                1.2,
            )
            self.lines(
                [
                    (
                        spot((left + w * 0.3, h - 0.2 - k * 0.06, -d / 2 - 0.01)),
                        spot((left + w * 0.7, h - 0.2 - k * 0.06, -d / 2 - 0.01)),
                    )
                    for k in range(3)
                ],
                shade(colour, 0.6),
                1.4,
            )

    def shelf(self, x, z, w, levels, turn=0, d=0.3, colour=WOOD, goods=(), h=None):
        """Boards at the levels; goods are (level index, u, width, height, colour)."""
        spot = Spot(x, z, turn)
        for y in levels:
            self.box(spot, -w / 2, y, -d / 2, w / 2, y + 0.035, d / 2, colour)
            for level, u, wide, high, tone in goods:
                if levels[level] == y:
                    self.box(
                        spot,
                        -w / 2 + u,
                        y + 0.035,
                        -d / 2 + 0.04,
                        -w / 2 + u + wide,
                        y + 0.035 + high,
                        d / 2 - 0.05,
                        tone,
                    )

    def sheet(self, spot, x, z, y, w=0.21, d=0.3, turn=0, colour=WHITE, lines=True):
        """A paper that lies on a table."""
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))

        def q(a, b):
            return spot((x + a * c + b * s, y + 0.004, z - a * s + b * c))

        self.face([q(-w / 2, -d / 2), q(-w / 2, d / 2), q(w / 2, d / 2), q(w / 2, -d / 2)], colour)
        if lines:
            self.lines([(q(-w * 0.36, d * k), q(w * 0.36, d * k)) for k in (-0.3, -0.12, 0.06, 0.24)], STEEL, 1, 0.7)

    def mug(self, p, colour=RUST, size=1.0, steam=False):
        x, y = self.flat(p)
        k = self.scale(p) * 0.01 * size
        self.add(
            f'<g transform="translate({number(x)} {number(y)})scale({number2(k)})"><path d="M4-7q6 0 6 4t-6 4" fill="none" stroke="{shade(colour, 0.8)}" stroke-width="2"/><path d="M-5-10H5L4.4 0q-4.4 2-8.8 0z" fill="{self.across(shade(colour, 1.1), shade(colour, 0.75))}"/><path d="M-5-10a5 1.5 0 0010 0a5 1.5 0 00-10 0z" fill="{shade(colour, 0.55)}"/></g>'
        )
        if steam:
            self.shape(
                path("M", (x, y - 13 * k), "q", (-4 * k, -6 * k), (0, -11 * k), "t", (0, -11 * k)),
                "none",
                WHITE,
                max(1, 1.6 * k),
                0.5,
            )

    def screen(self, spot, x, z, y, w=0.52, h=0.32, turn=0, on="#bcd3d8", back=False):
        base = Spot(*[spot((x, 0, z))[i] for i in (0, 2)], math.degrees(spot.turn) + turn, spot.y + y)
        self.box(base, -0.12, 0, -0.08, 0.12, 0.02, 0.08, SLATE)
        self.box(base, -0.03, 0.02, -0.02, 0.03, 0.12, 0.02, SLATE)
        self.box(base, -w / 2, 0.1, -0.02, w / 2, 0.1 + h, 0.025, INK)
        if not back:
            self.face(
                [
                    base((-w / 2 + 0.025, 0.125, -0.024)),
                    base((-w / 2 + 0.025, 0.075 + h, -0.024)),
                    base((w / 2 - 0.025, 0.075 + h, -0.024)),
                    base((w / 2 - 0.025, 0.125, -0.024)),
                ],
                on,
            )
            self.lines(
                [
                    (base((-w * 0.4, 0.1 + h * k, -0.026)), base((w * (0.35 - (k * 7 % 1) * 0.4), 0.1 + h * k, -0.026)))
                    for k in (0.25, 0.4, 0.55, 0.7, 0.84)
                ],
                NAVY,
                1.5,
                0.6,
            )

    def phone(self, p, colour=NAVY, size=1.0):
        """A desk telephone."""
        x, y = self.flat(p)
        k = self.scale(p) * 0.01 * size
        self.add(
            f'<g transform="translate({number(x)} {number(y)})scale({number2(k)})"><path d="M-11 0L-8-8H8L11 0q0 2-2 2H-9q-2 0-2-2z" fill="{colour}"/><path d="M-12-7q-1-5 4-5H8q5 0 4 5L8-7-8-7z" fill="{shade(colour, 0.7)}"/><path d="M-4-5H4L5-1H-5z" fill="{MIST}"/></g>'
        )

    def plant(self, p, size=1.0, pot=RUST):
        x, y = self.flat(p)
        k = self.scale(p) * 0.01 * size
        leaves = "".join(
            f'<path d="M0-26q{a}-{b} {c}-{d}q{e} {f} {g} {h}z" fill="{MOSS if i % 2 else PINE}"/>'
            for i, (a, b, c, d, e, f, g, h) in enumerate(
                [
                    (-6, 26, -24, 34, 4, 18, 24, 34),
                    (-4, 30, -6, 52, 12, 22, 6, 52),
                    (6, 26, 26, 38, -6, 20, -26, 38),
                    (-14, 10, -34, 12, 8, 14, 34, 12),
                    (14, 10, 32, 16, -8, 14, -32, 16),
                ]
            )
        )
        self.add(
            f'<g transform="translate({number(x)} {number(y)})scale({number2(k)})">{leaves}<path d="M-13-28H13L9 0H-9z" fill="{self.across(pot, shade(pot, 0.7))}"/></g>'
        )
