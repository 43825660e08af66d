package exchange

import (
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
)

// latest is 9999-12-31T23:59:59Z, the last second that a FHIR dateTime can say.
const latest = 253402300799

func moment(seconds uint64) string {
	return time.Unix(int64(min(seconds, latest)), 0).UTC().Format(time.RFC3339)
}

// parseMoment reads a dateTime (https://hl7.org/fhir/R4/datatypes.html#dateTime) as the seconds that it spans: the first of
// them and the first after. Where no zone is written, dates are of UTC.
func parseMoment(text string) (from, to uint64, ok bool) {
	for _, precision := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {time.DateOnly, 0, 0, 1}} {
		if start, err := time.Parse(precision.layout, text); err == nil {
			return span(start, start.AddDate(precision.years, precision.months, precision.days))
		}
	}
	start, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return 0, 0, false
	}
	return span(start, start.Add(time.Second))
}

func span(start, end time.Time) (from, to uint64, ok bool) {
	return uint64(start.Unix()), uint64(end.Unix()), start.Unix() >= 0 && end.Unix() <= latest+1
}

// period writes the seconds from the first one to the one before to: FHIR's end is part of the period
// (https://hl7.org/fhir/R4/datatypes.html#Period).
func periodOf(from, to uint64) *period { return &period{Start: moment(from), End: moment(to - 1)} }

// seconds is the inverse of periodOf. Both ends must be said.
func (p *period) seconds(at string) (from, to uint64, err error) {
	if p == nil || p.Start == "" || p.End == "" {
		return 0, 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "a period with start and end is needed").At(at)
	}
	from, _, begins := parseMoment(p.Start)
	_, to, ends := parseMoment(p.End)
	if !begins || !ends {
		return 0, 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "start and end must be dateTimes since 1970").At(at)
	}
	if from >= to {
		return 0, 0, outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "%s: %s", protocol.PeriodInvalid, protocol.PeriodInvalid.Explain()).At(at)
	}
	return from, to, nil
}
