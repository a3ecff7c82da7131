"""The mid-size and the tiny sample clinic: who works there, and what a day looks like."""

from __future__ import annotations

from covet_desktop.sandbox.sample_day_plan import DayPlan, Place
from covet_desktop.sandbox.sample_shapes import Shape, clinic, member, staff

MID_SIZE: Shape = {
    "workspace": {"id": "ws-vieux-moulin", "name": "Vieux-Moulin", "billing_cycle": "monthly"},
    "members": [
        member("Accueil Vieux-Moulin", "support", email="accueil@example.com"),
        member("Marie-Ève Roy", "support", "owner"),
        member(
            "Dre Geneviève Côté Lévesque", role="admin", family="Côté Lévesque", email="g.cote@example.com"
        ),
        member("François D'Amours"),
        member("Jean-François Saint-Pierre"),
        member("Sarah Chen"),
        member("Siobhán O’Neill", status="pending"),
        member("Exam room 2", "room", given="Exam room", family="2", email="room2@example.com"),
    ],
    "clinic": clinic(
        "Clinique vétérinaire du Vieux-Moulin",
        "VMO",
        "1250 rue du Moulin",
        ("Trois-Rivières", "QC", "G8Y 1A1", "CA"),
        "+18195550142",
        contact={
            "name": "Marie-Ève Roy",
            "email": "marie-eve.roy@example.com",
            "phone": "+18195550143",
        },
        technical_contact={
            "name": "Services TI du Moulin",
            "email": "it@vieux-moulin.example.com",
            "phone": "+18195550144",
        },
        time_zone="America/Toronto",
    ),
    "practice": {
        "identifier": "7K2MQX04",
        "name": "Clinique vétérinaire du Vieux-Moulin",
        "city": "Trois-Rivières",
        "region": "QC",
        "country": "CA",
        "locations": [{"name": "Main", "time_zone": "America/Toronto"}],
    },
    "providers": [
        staff("GCL", "Côté-Lévesque, Geneviève DMV"),
        staff("FDA", "D'AMOURS FRANCOIS"),
        staff("JFS", "St-Pierre, J-F"),
        staff("CHS", "Chen, Sarah"),
        # A namesake of another trade: which of the two is the member can't be told by the name.
        staff("SC2", "Chen, Sarah", "technician"),
        staff("SON", "O'Neill, Siobhan", "technician"),
        # A visiting dentist whom nobody invited to CoVet: her appointments belong to nobody.
        staff("CTR", "TREMBLAY-ROY, CHLOE DMV", "unknown"),
        staff("LTR", "Tremblay, Luc", active=False),
        staff("REL", "Relief Vet", "resource"),
        staff("TVP", "TeleVet Payments", "system"),
        staff("TEC", "Tech Appointments", "resource"),
        staff("RM1", "RM1", "resource"),
        staff("RM2", "RM2", "resource"),
        staff("MGA", "Gagnon, Mélanie", "technician"),
        staff("JBO", "Bouchard, Julie TSA", "technician"),
        staff("KPE", "Pelletier, Kim", "technician"),
        # She left; made active again so that an old invoice could be closed.
        staff("ALA", "Lavoie, Alexis (PARTIE)", "technician"),
        staff("NGR", "Toilettage Nadine", "groomer"),
        staff("PHO", "Houle, Pierre DMV", active=False),
        staff("SGI", "Giguère, Sophie", "technician", active=False),
        staff("ADM", "Admin", "unknown"),
        staff("BWX", "Bitwerx", "system"),
    ],
    "day": DayPlan(
        weekday=72,
        saturday=28,
        sunday=0,
        clients=6000,
        places={"Main": Place(("RM1", "RM2", "Salle 3", "Salle 4", ""), "819")},
        shares={"GCL": 28, "FDA": 25, "JFS": 21, "CHS": 14, "CTR": 8, "REL": 4, "PHO": 1},
        technician_shares={"TEC": 3, "MGA": 3, "JBO": 2, "SON": 2, "SC2": 1, "NGR": 1},
        languages=("fr", "fr", "fr", "en"),
        cancelled=0.05,
        no_show=0.04,
        walk_in=0.10,
    ),
}

TINY: Shape = {
    "workspace": {"id": "ws-maple-lane", "name": "Maple Lane", "billing_cycle": "annual"},
    "members": [
        member("Dana Whitfield", "support", "owner"),
        member("Dr Alice Moreau", role="admin"),
        member("Front Desk", "support", email="desk@example.com"),
    ],
    "clinic": clinic(
        "Maple Lane Pet Clinic",
        "MLP",
        "12 Maple Lane",
        ("Burlington", "VT", "05401", "US"),
        "+18025550110",
        contact={"name": "Dana Whitfield", "email": "dana.whitfield@example.com", "phone": "+18025550111"},
        time_zone="America/New_York",
    ),
    "practice": {
        "identifier": "3f2b8c1e-5d7a-4e90-b6a1-9c0d2e4f6a8b",
        "name": "Maple Lane Pet Clinic",
        "city": "Burlington",
        "region": "VT",
        "country": "US",
        "locations": [{"name": "Main", "time_zone": "America/New_York"}],
    },
    "providers": [
        staff("AMO", "Moreau, Alice DVM"),
        staff("TEC", "Lopez, Ben LVT", "technician"),
        staff("RM1", "Room 1", "resource"),
        staff("OLD", "Parker, Jo DVM", active=False),
    ],
    "day": DayPlan(
        weekday=6,
        saturday=6,
        sunday=6,
        clients=900,
        places={"Main": Place(("Room 1",), "802", open_sundays=True)},
        shares={"AMO": 1},
        plain=True,
    ),
}
