package codes_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
)

// The bits are on the chain and in the circuit: this test is the place where moving one shows.
func TestBitsNeverMove(t *testing.T) {
	require.EqualValues(t, 0x7f03ff, codes.AllClasses)
	want := map[string]uint32{
		"N": 0, "R": 1, "V": 2, "HIV": 3, "PSY": 4, "ETH": 5, "SDV": 6, "SEX": 7, "STD": 8, "GDIS": 9,
		"ACDEMO": 16, "ACMEDC": 17, "ACMED": 18, "ACLAB": 19, "ACDI": 20, "ACIMMUN": 21, "ACPOLPRG": 22,
	}
	require.Len(t, codes.Classes, len(want))
	for _, row := range codes.Classes {
		require.Equal(t, want[row.Code], uint32(row.Bit), row.Code)
	}
	for bit, code := range []string{"TREAT", "ETREAT", "HPAYMT", "HOPERAT", "HRESCH", "PATRQT", "PUBHLTH"} {
		require.Equal(t, code, codes.Purposes[bit].Code)
		require.Equal(t, bit, int(codes.Purposes[bit].Bit))
	}
}

func TestEveryNameIsUnambiguous(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range codes.Classes {
		for _, name := range append([]string{row.Code}, row.Aliases...) {
			require.False(t, seen[name], name)
			seen[name] = true
		}
	}
}

func TestParseClasses(t *testing.T) {
	for _, tc := range []struct {
		name, list string
		want       codes.Class
		bad        bool
	}{
		{name: "one code", list: "HIV", want: codes.HIV},
		{name: "commas, spaces, letter case", list: "n, hiv PSY", want: codes.Normal | codes.HIV | codes.Psychiatry},
		{name: "alias", list: "SUD", want: codes.SubstanceAbuse},
		{name: "groups", list: "routine,sensitive,ACPOLPRG", want: codes.AllClasses},
		{name: "all", list: "all", want: codes.AllClasses},
		{name: "empty", list: " , ", bad: true},
		{name: "unknown", list: "HIV,XYZ", bad: true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := codes.ParseClasses(tc.list)
			if tc.bad {
				require.ErrorContains(t, err, "use one of N,R,V,HIV")
				return
			}
			require.NoError(t, err)
			require.Equal(t, tc.want, got)
			again, err := codes.ParseClasses(got.String())
			require.NoError(t, err)
			require.Equal(t, got, again)
		})
	}
}

func TestParsePurposes(t *testing.T) {
	got, err := codes.ParsePurposes("treat,HPAYMT")
	require.NoError(t, err)
	require.Equal(t, codes.Treatment|codes.Payment, got)
	require.Equal(t, "TREAT,HPAYMT", got.String())
	got, err = codes.ParsePurposes("all")
	require.NoError(t, err)
	require.Equal(t, codes.AllPurposes, got)
	for _, bad := range []string{"", "TREATMENT"} {
		_, err := codes.ParsePurposes(bad)
		require.ErrorContains(t, err, "use one of TREAT")
	}
}

func TestSets(t *testing.T) {
	require.True(t, codes.HIV.Single())
	require.False(t, (codes.HIV | codes.Normal).Single())
	require.False(t, codes.Class(1<<31).Single())
	require.False(t, codes.Class(0).Valid())
	require.False(t, codes.Class(1<<31|1).Valid())
	require.Equal(t, "N,bit31", codes.Class(1<<31|1).String())
	require.Equal(t, "none", codes.Class(0).String())
	require.True(t, codes.Payment.Single())
	require.False(t, codes.Purpose(1<<15).Valid())
	require.Equal(t, "TREAT,bit15", codes.Purpose(1<<15|1).String())
	require.Equal(t, []codes.Class{codes.Normal, codes.Financial}, (codes.Normal | codes.Financial).List())
	require.True(t, codes.Routine.Has(codes.Normal|codes.Medication))
	require.Zero(t, codes.Routine&codes.Sensitive)
}

func TestClassOfLabel(t *testing.T) {
	for _, tc := range []struct {
		name, system, code string
		want               codes.Class
		known              bool
	}{
		{"confidentiality", codes.SystemConfidentiality, "V", codes.VeryRestricted, true},
		{"low confidentiality is normal", codes.SystemConfidentiality, "L", codes.Normal, true},
		{"sensitivity", codes.SystemActCode, "HIV", codes.HIV, true},
		{"finer sensitivity", codes.SystemActCode, "OPIOIDUD", codes.SubstanceAbuse, true},
		{"psychotherapy notes are more than psychiatry", codes.SystemActCode, "PSYTHPN", codes.VeryRestricted, true},
		{"confidentiality code in the wrong system", codes.SystemActCode, "V", 0, false},
		{"sensitivity in the wrong system", codes.SystemConfidentiality, "HIV", 0, false},
		{"unknown code", codes.SystemActCode, "NOAUTH", 0, false},
		{"other system", "http://example.org", "HIV", 0, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, known := codes.ClassOfLabel(tc.system, tc.code)
			require.Equal(t, tc.known, known)
			require.Equal(t, tc.want, got)
		})
	}
}
