package fhir

import (
	"encoding/json"
	"fmt"
	"time"
)

// Claim is what the chain's claim needs of a FHIR Claim.
type Claim struct {
	ID           string
	Cents        int64 // total, in hundredths of Currency; may be 0
	Currency     string
	Service      time.Time // beginning of the service: billable period, else the first dated item, else creation
	ProviderID   string    // FHIR id of the provider organisation
	ProviderName string
	Resource     Resource
}

// Claims extracts the claims of a bundle, in order. A claim that lacks what a claim must say is left out and reported
// in the second result; it does not lose the others.
func (b *Bundle) Claims() ([]Claim, []error) {
	var claims []Claim
	var problems []error
	places := b.places()
	for _, resource := range b.ByType("Claim") {
		claim, err := b.claim(resource, places)
		if err != nil {
			problems = append(problems, fmt.Errorf("claim %.64q: %w: correct it at its source", resource.ID, err))
			continue
		}
		claims = append(claims, claim)
	}
	return claims, problems
}

type claimFields struct {
	BillablePeriod period `json:"billablePeriod"`
	Created        string `json:"created"`
	Provider       struct {
		Reference string `json:"reference"`
		Display   string `json:"display"`
	} `json:"provider"`
	Item []struct {
		ServicedDate   string `json:"servicedDate"`
		ServicedPeriod period `json:"servicedPeriod"`
	} `json:"item"`
	Total struct {
		Value    json.Number `json:"value"`
		Currency string      `json:"currency"`
	} `json:"total"`
}

type period struct {
	Start string `json:"start"`
}

func (b *Bundle) claim(resource Resource, places map[string]int) (Claim, error) {
	var fields claimFields
	if err := json.Unmarshal(resource.Raw, &fields); err != nil {
		return Claim{}, fmt.Errorf("it is not as FHIR R4 defines it")
	}
	claim := Claim{ID: resource.ID, Currency: fields.Total.Currency, ProviderName: fields.Provider.Display, Resource: resource}
	var err error
	if claim.Cents, err = cents(fields.Total.Value.String()); err != nil {
		return Claim{}, err
	}
	if claim.Service, err = fields.service(); err != nil {
		return Claim{}, err
	}
	place, found := places[fields.Provider.Reference]
	if !found {
		if fields.Provider.Reference == "" {
			return Claim{}, fmt.Errorf("it names no provider")
		}
		claim.ProviderID = fields.Provider.Reference // outside the bundle: known to the caller, perhaps
		return claim, nil
	}
	var organization struct {
		Name any `json:"name"` // text for an organisation, structured for a practitioner
	}
	provider := b.Resources[place]
	_ = json.Unmarshal(provider.Raw, &organization)
	claim.ProviderID = provider.ID
	if name, isText := organization.Name.(string); isText {
		claim.ProviderName = name
	}
	return claim, nil
}

func (f claimFields) service() (time.Time, error) {
	candidates := []string{f.BillablePeriod.Start}
	for _, item := range f.Item {
		candidates = append(candidates, item.ServicedDate, item.ServicedPeriod.Start)
	}
	for _, text := range append(candidates, f.Created) {
		if text == "" {
			continue
		}
		for _, layout := range []string{time.RFC3339, time.DateOnly} {
			if parsed, err := time.Parse(layout, text); err == nil {
				return parsed.UTC(), nil
			}
		}
		return time.Time{}, fmt.Errorf("its date of service is not a FHIR date or dateTime")
	}
	return time.Time{}, fmt.Errorf("it has no date of service")
}
