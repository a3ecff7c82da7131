"""The large sample clinic: three locations on one database, two time zones, most of the naming traps."""

from __future__ import annotations

from itertools import product

from covet_desktop.sandbox.sample_day_plan import DayPlan, Place
from covet_desktop.sandbox.sample_shapes import Shape, clinic, member, staff

_LOCATIONS = ("Northgate", "Southpark", "Regina East")
_CLINICIANS = (
    ("Dr Priya Raman", "Raman, Priya DVM", "PRA", 0),
    ("Dr Sarah Chen", "Chen, Sarah", "SCH", 0),
    ("Sarah Chen-Okafor", "Chen, Sarah", "SCO", 0),
    ("Min-jun Kim", "Kim, M", "KIM", 1),
    ("Mina Kim", "", "", 1),
    ("Hương Nguyễn", "Nguyen Thi Huong", "NTH", 1),
    ("Lucie Tremblay", "Tremblay, Luc", "LTR", 0),
    ("Siobhán O’Neill", "O'Neill, Siobhan", "SON", 2),
    ("Dr Ada Okoro", "Okoro, Ada", "AO1", 0),
    ("Dr William Blackwood", "BLACKWOOD WILLIAM DVM", "WBL", 1),
    ("Kate Sørensen", "Sorensen, Katherine", "KSO", 2),
    ("Dr Jakub Wójcik", "Wojcik, Jakub", "JWO", 0),
    ("Rosa Álvarez-Núñez", "Alvarez Nunez, Rosa", "RAN", 2),
    ("Dr Tom McAllister", "McAlister, Tom", "TMC", 1),
)
_SUPPORT = ("Janet Fofana", "Reception Northgate", "Reception Southpark", "Reception Regina")
# Not in CoVet: a new vet, a visiting surgeon whose class nobody set, and whoever comes to help out.
_FURTHER_VETS = (
    ("Hassan, Leila DVM", "LHA", "veterinarian"),
    ("Petrov, Ivan", "IPE", "unknown"),
    ("Relief Vet", "REL", "resource"),
)
_FAMILIES = ("Adams", "Baker", "Clarke", "Dumont", "Evans", "Fraser", "Grant", "Hughes", "Irving", "Jensen")
_GIVEN = ("Amy", "Brent", "Carla", "Drew")
_TECHNICIANS = 36
_PLACES = {
    # The emergency hospital: nights and Sundays too.
    "Northgate": Place(
        ("RM1", "RM2", "RM3", "RM4", "ICU", "OR 1"),
        "780",
        8,
        20,
        18,
        open_sundays=True,
        nights=((1, 30), (23, 15)),
    ),
    "Southpark": Place(("RM5", "RM6", "RM7", ""), "587", 8, 18, 14),
    # A quarter past midnight here is the evening before in Edmonton, in winter.
    "Regina East": Place(("RM8", "RM9", "RM10"), "306", 8, 18, 14, nights=((0, 15),)),
}
# fmt: off
_SHARES = {
    "PRA": 24, "SCH": 20, "SCO": 18, "KIM": 20, "NTH": 20, "SON": 20, "AO1": 14, "AO2": 10, "WBL": 20,
    "KSO": 18, "JWO": 20, "RAN": 16, "TMC": 18, "HAB": 12, "LHA": 8, "IPE": 6, "REL": 4, "X01": 1,
}
# fmt: on


def _members() -> list[Shape]:
    owner = member("Gordon Pratt", "support", "owner")
    admin = member("Dr Helen Abara", role="admin")
    clinicians = [
        member(name, status="pending" if name == "Rosa Álvarez-Núñez" else "active")
        for name, *_ in _CLINICIANS
    ]
    support = [member(name, "support") for name in _SUPPORT]
    rooms = [
        member(f"Exam room {number}", "room", given="Exam room", family=str(number)) for number in range(1, 6)
    ]
    gone = member("Dr Peter Voss", status="inactive")
    return [owner, admin, *clinicians, *support, *rooms, gone]


def _providers() -> list[Shape]:
    vets = [
        staff(code, name, location=_LOCATIONS[place], active=name != "Tremblay, Luc")
        for _, name, code, place in _CLINICIANS
        if name
    ]
    vets += [
        staff("AO2", "OKORO ADA DVM", "unknown", _LOCATIONS[1]),
        staff("HAB", "Abara, Helen", location=_LOCATIONS[0]),
        *(staff(code, name, kind, _LOCATIONS[0]) for name, code, kind in _FURTHER_VETS),
        staff("PVO", "Voss, Peter DVM", location=_LOCATIONS[0], active=False),
    ]
    robots = [
        staff("TVP", "TeleVet Payments", "system", _LOCATIONS[0]),
        staff("BWX", "Bitwerx", "system", _LOCATIONS[0]),
        staff("TEC", "Tech Appointments", "resource", _LOCATIONS[0]),
        staff("WEB", "Online Booking", "system", _LOCATIONS[0]),
    ]
    rooms = [
        staff(f"RM{number}", f"RM{number}", "resource", _LOCATIONS[number % 3]) for number in range(1, 13)
    ]
    groomers = [
        staff("GR1", "Groomer 1", "groomer", _LOCATIONS[0]),
        staff("GR2", "Groomer 2", "groomer", _LOCATIONS[0]),
    ]
    technicians = [
        staff(
            f"T{number:02}",
            f"{family}, {given}",
            "technician",
            _LOCATIONS[number % 3],
            active=number % 7 != 0,
        )
        for number, (family, given) in enumerate(product(_FAMILIES, _GIVEN), 1)
        if number <= _TECHNICIANS
    ]
    left = [
        staff(f"X{number:02}", name, location=_LOCATIONS[0], active=False)
        for number, name in enumerate(("Moss, Dean DVM", "Yardley, Sue", "Quinn, Pat DVM", "Ngo, An"), 1)
    ]
    return [*vets, *robots, *rooms, *groomers, *technicians, *left]


LARGE: Shape = {
    "workspace": {"id": "ws-northgate", "name": "Northgate Group", "billing_cycle": "annual"},
    "members": _members(),
    "clinic": clinic(
        "Northgate Animal Hospital Group",
        "NG",
        "4400 Northgate Boulevard NW",
        ("Edmonton", "AB", "T5A 0A1", "CA"),
        "+17805550120",
        contact={"name": "Gordon Pratt", "email": "gordon.pratt@example.com", "phone": "+17805550121"},
        technical_contact={
            "name": "Northgate IT",
            "email": "it@northgate.example.com",
            "phone": "+17805550122",
        },
        location_count=3,
        server_count=2,
        time_zone="America/Edmonton",
    ),
    "practice": {
        "identifier": "20417|3",
        "name": "Northgate Animal Hospital Group",
        "city": "Edmonton",
        "region": "AB",
        "country": "CA",
        "locations": [
            {"name": _LOCATIONS[0], "time_zone": "America/Edmonton"},
            {"name": _LOCATIONS[1], "time_zone": "America/Edmonton"},
            {"name": _LOCATIONS[2], "time_zone": "America/Regina"},
        ],
    },
    "providers": _providers(),
    "day": DayPlan(
        weekday=270,
        saturday=150,
        sunday=40,
        clients=21000,
        places=_PLACES,
        shares=_SHARES,
        technician_shares={"TEC": 6, "T01": 2, "T02": 2, "T03": 2, "T04": 1, "T05": 1, "T06": 1, "GR1": 1},
        without_provider=3,
        without_patient=3,
        blocked=12,
        cancelled=0.06,
        no_show=0.06,
        walk_in=0.18,
    ),
}
