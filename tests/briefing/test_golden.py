from tests.briefing.golden import FOLDER, golden_parts


def test_the_sample_briefing_is_the_golden_one_part_by_part():
    expected = {one.name: one.read_text(encoding="utf-8") for one in FOLDER.iterdir()}
    made = golden_parts()
    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text.splitlines() == expected[name].splitlines(), f"{name}; see tests/briefing/golden.py"
