package fhir

import "testing"

func TestCents(t *testing.T) {
	for _, tc := range []struct {
		text string
		want int64
		bad  bool
	}{
		{"0", 0, false}, {"0.00", 0, false}, {"1", 100, false}, {"129.16", 12916, false}, {"0.1", 10, false},
		{"103.328", 10333, false}, {"103.324999", 10332, false}, {"0.995", 100, false}, {"0.004", 0, false},
		{"12e1", 12000, false}, {"1.5E-1", 15, false}, {"5e-3", 1, false}, {"4e-3", 0, false}, {"1e-30", 0, false},
		{"1e+2", 10000, false}, {"999999999999.99", 99999999999999, false}, {"007", 700, false},
		{"1000000000000", 0, true}, {"1e30", 0, true}, {"1e31", 0, true}, {"", 0, true}, {"-1", 0, true},
		{".5", 0, true}, {"1.", 0, true}, {"1.2.3", 0, true}, {"1e", 0, true}, {"abc", 0, true}, {"١", 0, true},
	} {
		got, err := cents(tc.text)
		if got != tc.want || (err != nil) != tc.bad {
			t.Errorf("cents(%q) = %d, %v; want %d, error %t", tc.text, got, err, tc.want, tc.bad)
		}
	}
}
