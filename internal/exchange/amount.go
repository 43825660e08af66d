package exchange

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
)

var (
	currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)
	decimal      = regexp.MustCompile(`^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$`)
)

// currency is the one of all amounts.
type currency string

// amount writes hundredths as Money (https://hl7.org/fhir/R4/datatypes.html#Money).
func (c currency) amount(hundredths uint64) *money {
	return &money{Value: json.Number(fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)), Currency: string(c)}
}

// hundredths is the inverse of amount. What cannot be said exactly is refused, not rounded.
func (c currency) hundredths(m *money, at string) (uint64, error) {
	if m == nil || m.Value == "" {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "an amount is needed").At(at)
	}
	if m.Currency != string(c) {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "all amounts of this network are in %s", string(c)).At(at)
	}
	whole, fraction, _ := strings.Cut(m.Value.String(), ".")
	amount, err := strconv.ParseUint(whole+(fraction + "00")[:2], 10, 64)
	if !decimal.MatchString(m.Value.String()) || err != nil || amount > protocol.MaxAmount {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the amount must be a decimal with at most two digits after the point, from 0 to %s",
			c.amount(protocol.MaxAmount).Value).At(at)
	}
	return amount, nil
}
