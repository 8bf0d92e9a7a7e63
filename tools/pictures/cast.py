"""Who is in the modules, as they look everywhere: in the pictures of scenes and in their portraits."""

from figure import Person, officer
from ink import *

GREY, WHITE_HAIR, BLACK, BROWN, CHESTNUT, FAIR = HAIRS[4], HAIRS[5], HAIRS[0], HAIRS[1], HAIRS[2], HAIRS[3]

# small-things
LORNE = Person(skin=SKINS[1], hair="#6f655b", style="short", kind="shirt", top=MOSS, legs=SLATE)
RAFI = Person(
    skin=SKINS[2], hair=BLACK, style="curly", beard="stubble", kind="jacket", top=SLATE, under=LINEN, legs=NAVY
)
TOMAS = Person(skin=SKINS[0], hair=CHESTNUT, style="short", kind="hoodie", top=STEEL, legs="#4d5357", build=0.9)
SAM = officer(skin=SKINS[1], hair="#8a5a3a", style="bob", build=0.95)
INES = officer(skin=SKINS[4], hair=BLACK, style="bun", woman=True, glasses=True, top=SLATE)
VIKTOR = officer(skin=SKINS[2], hair=GREY, style="crop", top=SLATE)
LEO = Person(skin=SKINS[1], hair=FAIR, style="short", kind="tee", top=WHITE, legs=MIST)
OSKAR = Person(skin=SKINS[1], hair=BROWN, style="crop", beard="full", kind="tee", top=WHITE, legs=MIST, build=1.05)

# three-notebooks
DANIEL = Person(skin=SKINS[1], hair=BROWN, style="short", beard="full", kind="sweater", top=PINE, legs=SLATE)
ELIO = Person(skin=SKINS[2], hair=BROWN, style="curly", glasses=True, kind="shirt", top=MIST, legs=SLATE)
KURT = Person(
    skin=SKINS[1], hair="#7d6a50", style="short", glasses=True, kind="cardigan", top=STEEL, under=CREAM, legs="#5b4d42"
)
NOEL = Person(skin=SKINS[3], hair=BLACK, style="crop", kind="tee", top=OCHRE, legs=SLATE, build=0.88, size=0.97)
IDRIS = Person(
    skin=SKINS[4],
    hair=GREY,
    style="crop",
    beard="full",
    old=True,
    kind="cardigan",
    top=CLAY,
    under=LINEN,
    legs="#4d5357",
)
YUSUF = Person(
    skin=SKINS[2],
    hair=BLACK,
    style="short",
    beard="full",
    kind="jacket",
    top=SLATE,
    under=WHITE,
    legs="#3b4148",
    extra=("lanyard",),
)
RUTH = Person(
    skin=SKINS[5],
    hair=GREY,
    style="afro",
    woman=True,
    old=True,
    kind="cardigan",
    top=RUST,
    under=CREAM,
    legs=SLATE,
    extra=("lanyard",),
)
BRAM = officer(skin=SKINS[0], hair="#a3673c", style="short", build=1.05)
ODILE = officer(skin=SKINS[3], hair=BROWN, style="tied", woman=True, top=SLATE)
ZORAN = Person(skin=SKINS[3], hair=GREY, style="short", beard="moustache", old=True, kind="shirt", top=SAND, legs=SLATE)
NOTEBOOKS_OSKAR = Person(skin=SKINS[0], hair=CHESTNUT, style="curly", kind="sweater", top=MOSS, legs="#4d5357")

# two-officers-short
BERO = Person(
    skin=SKINS[2],
    hair=GREY,
    style="short",
    beard="moustache",
    glasses=True,
    kind="cardigan",
    top=PINE,
    under=LINEN,
    legs=SLATE,
)
MATTI = Person(skin=SKINS[0], hair=FAIR, style="short", kind="shirt", top=WHITE, legs=NAVY, build=0.95)
ANTON = Person(skin=SKINS[4], hair=BLACK, style="crop", beard="stubble", kind="tee", top=RUST, legs=SLATE, build=1.05)
EMIL = Person(
    skin=SKINS[1],
    hair=WHITE_HAIR,
    style="bald",
    old=True,
    kind="cardigan",
    top=STEEL,
    under=CREAM,
    legs="#5b4d42",
    size=0.97,
)
ARON = Person(skin=SKINS[3], hair=BLACK, style="curly", beard="full", kind="hoodie", top=OCHRE, legs="#4d5357")
RUBEN = Person(skin=SKINS[1], hair=BROWN, style="short", beard="stubble", kind="sweater", top=MOSS, legs=SLATE, build=0.95)
LENA = officer(skin=SKINS[2], hair=BROWN, style="tied", woman=True)
JORIS = officer(skin=SKINS[3], hair=BLACK, style="crop")
SANDER = officer(skin=SKINS[1], hair=CHESTNUT, style="short", beard="stubble")
NADIA = officer(skin=SKINS[0], hair=GREY, style="bob", woman=True, top=SLATE)
FALK = officer(skin=SKINS[1], hair=GREY, style="short", glasses=True, top=SLATE)

# after-the-visit
MIREILLE = Person(
    skin=SKINS[3],
    hair=GREY,
    style="bun",
    woman=True,
    old=True,
    kind="cardigan",
    top=CLAY,
    under=CREAM,
    legs=SLATE,
    skirt=True,
    size=0.95,
)
SANNE = Person(skin=SKINS[1], hair=BROWN, style="tied", woman=True, kind="sweater", top=OCHRE, legs=SLATE, size=0.97)
LUCIA = Person(skin=SKINS[2], hair=BLACK, style="long", woman=True, kind="dress", top=TEAL, child=True, size=0.96)
KAJA = Person(
    skin=SKINS[1],
    hair=FAIR,
    style="bob",
    woman=True,
    kind="jacket",
    top=MOSS,
    under=CREAM,
    legs=NAVY,
    build=1.04,
    size=0.9,
)
JONAS = officer(skin=SKINS[4], hair=GREY, style="crop", beard="stubble", build=1.05)
AMIRA = officer(skin=SKINS[2], hair=BLACK, style="bun", woman=True)
VERA = Person(
    skin=SKINS[0],
    hair=WHITE_HAIR,
    style="bob",
    woman=True,
    old=True,
    glasses=True,
    kind="jacket",
    top=NAVY,
    under=WHITE,
    legs="#262f3a",
)
EDDA = Person(
    skin=SKINS[5],
    hair=BLACK,
    style="afro",
    woman=True,
    kind="cardigan",
    top=SAGE,
    under=CREAM,
    legs=NAVY,
    extra=("lanyard",),
)
ROSA = Person(skin=SKINS[1], hair=CHESTNUT, style="curly", woman=True, kind="coat", top=RUST, under=CREAM, legs=SLATE)

DELIA = Person(
    skin=SKINS[0], hair="#8a5a3a", style="bob", woman=True, glasses=True, kind="shirt", top=MIST, legs=SLATE
)
WANDA = Person(
    skin=SKINS[4],
    hair=GREY,
    style="tied",
    woman=True,
    old=True,
    kind="cardigan",
    top=PINE,
    under=LINEN,
    legs="#5b4d42",
    skirt=True,
    size=0.96,
)
HENNI = Person(skin=SKINS[2], hair=BROWN, style="bob", woman=True, kind="cardigan", top=STEEL, under=CREAM, legs=NAVY)
MILAN = officer(skin=SKINS[1], hair=BLACK, style="short", glasses=True, build=0.95)

# People without a name
MEN = [
    Person(skin=SKINS[1], hair=BROWN, style="short", kind="sweater", top=STEEL, legs=SLATE),
    Person(skin=SKINS[4], hair=BLACK, style="crop", kind="hoodie", top=MOSS, legs="#4d5357"),
    Person(skin=SKINS[0], hair=GREY, style="bald", old=True, kind="shirt", top=LINEN, legs="#5b4d42"),
    Person(skin=SKINS[3], hair=BLACK, style="curly", kind="tee", top=RUST, legs=NAVY),
    Person(skin=SKINS[2], hair=BLACK, style="short", beard="stubble", kind="jacket", top=NAVY, under=CREAM, legs=SLATE),
    Person(skin=SKINS[0], hair=FAIR, style="short", kind="tee", top=SAGE, legs=NAVY),
    Person(skin=SKINS[5], hair=BLACK, style="crop", beard="full", kind="sweater", top=SAND, legs=SLATE),
    Person(skin=SKINS[1], hair=CHESTNUT, style="short", beard="full", kind="shirt", top=TEAL, legs="#4d5357"),
    Person(
        skin=SKINS[2],
        hair=GREY,
        style="short",
        beard="moustache",
        old=True,
        kind="cardigan",
        top=PINE,
        under=LINEN,
        legs="#5b4d42",
    ),
]
WOMEN = [
    Person(skin=SKINS[1], hair=CHESTNUT, style="long", woman=True, kind="sweater", top=STEEL, legs=NAVY),
    Person(skin=SKINS[4], hair=BLACK, style="afro", woman=True, kind="cardigan", top=OCHRE, under=CREAM, legs=SLATE),
    Person(
        skin=SKINS[0],
        hair=GREY,
        style="bob",
        woman=True,
        old=True,
        kind="cardigan",
        top=MOSS,
        under=LINEN,
        legs=CLAY,
        skirt=True,
    ),
    Person(skin=SKINS[2], hair=BLACK, style="tied", woman=True, kind="hoodie", top=RUST, legs="#4d5357"),
    Person(skin=SKINS[3], hair=SAGE, style="scarf", woman=True, kind="dress", top=PINE),
]
OFFICERS = [
    officer(skin=SKINS[3], hair=BLACK, style="crop"),
    officer(skin=SKINS[1], hair=CHESTNUT, style="tied", woman=True),
    officer(skin=SKINS[0], hair=FAIR, style="short", glasses=True),
    officer(skin=SKINS[5], hair=BLACK, style="bun", woman=True),
    officer(skin=SKINS[2], hair=BLACK, style="short", beard="full"),
]
