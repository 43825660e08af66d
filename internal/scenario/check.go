package scenario

import (
	"maps"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
)

// checker follows what exists from step to step.
type checker struct {
	*problems
	known   map[string]thingKind // people and things by name
	later   map[string]int       // names that are made on a later line
	founder string

	replaced   map[string]bool   // people whose key was replaced
	recoveries map[string]string // whose key a recovery replaces
}

// check finds everything that is wrong with the names of a scenario, in the order of its steps.
func (p *problems) check(s *Scenario) {
	c := &checker{problems: p, known: map[string]thingKind{}, later: map[string]int{}, replaced: map[string]bool{}, recoveries: map[string]string{}}
	c.cast(s.Cast)
	for i := range s.Steps {
		for _, act := range s.Steps[i].Acts {
			if act.As != "" {
				c.later[act.As] = act.Line
			}
		}
	}
	for i := range s.Steps {
		c.step(&s.Steps[i])
	}
}

func (c *checker) cast(cast []Member) {
	institutions := map[string]bool{}
	for _, member := range cast {
		if protocol.IsInstitution(member.Role) {
			institutions[member.Name] = true
			if c.founder == "" {
				c.founder = member.Name
			}
		}
	}
	if c.founder == "" {
		c.add(1, "the cast needs an institution, such as 'St. Mary Hospital: provider'")
	}
	for _, member := range cast {
		if member.Of != "" && !institutions[member.Of] {
			c.add(member.Line, "%s is of %q, which is no institution of the cast: %s", member.Name, member.Of, suggest(member.Of, sortedKeys(institutions)))
		}
		if member.Guardian != "" && c.known[member.Guardian] != aPerson {
			c.add(member.Line, "the guardian %q must stand before %s in the cast", member.Guardian, member.Name)
		}
		c.known[member.Name] = aPerson
	}
}

func (c *checker) step(step *Step) {
	if step.Wait != nil && step.Wait.Until != "" {
		c.dueThing(step.Line, step.Wait.Until)
	}
	if step.Ethereum != nil {
		c.ethereum(step.Line, step.Ethereum)
	}
	if step.Who != "" {
		c.name(step.Line, "who", step.Who, aPerson)
	}
	if step.OldKey && !c.replaced[step.Who] {
		c.add(step.Line, "%s has no old key: no rotation or recovery before this step replaces one", step.Who)
	}
	if step.Read != nil {
		c.name(step.Line, "record", step.Read.Record, aRecord)
		if step.Read.Access != "" {
			c.name(step.Line, "access", step.Read.Access, aAccess)
		}
	}
	for i := range step.Acts {
		c.act(&step.Acts[i], step)
	}
	// What one envelope makes has its number only when the whole envelope was executed.
	for i := range step.Acts {
		c.makes(&step.Acts[i], step.Dropped != "")
		if step.Acts[i].Expect.creates() {
			c.keys(&step.Acts[i], step.Who)
		}
	}
}

func (c *checker) act(act *Act, step *Step) {
	for _, f := range act.Verb.fields {
		if name, given := act.Fields[f.name]; given && f.thing != "" {
			c.name(act.Line, f.name, name, f.thing)
		}
	}
	c.terms(act)
	switch act.Verb.kind {
	case protocol.OpRequestAccess:
		if act.Fields["patient"] == "" && act.Fields["record"] == "" && act.Fields["consent"] == "" {
			c.add(act.Line, "say whose data: a record, a consent or a patient")
		}
	case protocol.OpRotateKey:
		if act.text("actor", step.Who) == c.founder {
			c.add(act.Line, "%s is the first institution and submits for everybody, so it keeps its key: let another one change its key", c.founder)
		}
	case protocol.OpEndorseSuspension:
		if act.Fields["institution"] == c.founder {
			c.add(act.Line, "%s is the first institution and submits for everybody: let another one be suspended", c.founder)
		}
	}
}

// terms checks what a consent or a policy must say.
func (c *checker) terms(act *Act) {
	var missing []string
	switch act.Verb.kind {
	case protocol.OpGrantConsent:
		if act.Fields["request"] != "" {
			if act.As != "" {
				c.add(act.Line, "the consent keeps the name of the request, %q", act.Fields["request"])
			}
			return
		}
		missing = []string{"to", "purposes", "classes"}
	case protocol.OpRequestConsent:
		missing = []string{"purposes", "classes"}
	case protocol.OpOpenPolicy:
	default:
		return
	}
	for _, field := range missing {
		if act.Fields[field] == "" {
			c.add(act.Line, "%s needs %q", act.Verb.name, field)
		}
	}
	if (act.Fields["for"] == "") == (act.Fields["until"] == "") {
		c.add(act.Line, "%s needs either 'for: TIME' or 'until: MOMENT'", act.Verb.name)
	}
}

// makes notes what an act creates.
func (c *checker) makes(act *Act, envelopeDropped bool) {
	if act.Verb.kind == protocol.OpRegisterActor && act.Expect.creates() && !envelopeDropped {
		c.newName(act.Line, act.Fields["name"], aPerson)
	}
	switch {
	case act.As == "":
	case envelopeDropped || !act.Expect.creates():
		c.add(act.Line, "nothing is made here that could be called %q", act.As)
	default:
		c.newName(act.Line, act.As, act.Verb.makes)
	}
}

// keys follows whose key is replaced.
func (c *checker) keys(act *Act, who string) {
	switch act.Verb.kind {
	case protocol.OpRotateKey:
		c.replaced[act.text("actor", who)] = true
	case protocol.OpStartRecovery:
		c.recoveries[act.As] = act.Fields["patient"]
	case protocol.OpFinishRecovery:
		c.replaced[c.recoveries[act.Fields["recovery"]]] = true
	}
}

func (c *checker) newName(line int, name string, kind thingKind) {
	if other, taken := c.known[name]; taken {
		c.add(line, "%q is the name of another %s", name, other)
	}
	c.known[name] = kind
}

// name checks a reference to somebody or something that exists by now.
func (c *checker) name(line int, key, name string, want thingKind) {
	got, ok := c.known[name]
	switch {
	case ok && got == want:
	case ok:
		c.add(line, "%s: %q is the name of a %s, not of a %s", key, name, got, want)
	case c.later[name] > 0:
		c.add(line, "%s: %q is made on line %d, which is not before this step", key, name, c.later[name])
	default:
		c.add(line, "%s: there is no %s %q: %s", key, want, name, suggest(name, c.namesOf(want)))
	}
}

// dueThing checks that something has an end to wait for.
func (c *checker) dueThing(line int, name string) {
	switch c.known[name] {
	case aConsent, aPolicy, aRecovery:
	default:
		c.add(line, "wait: there is no consent, policy or recovery %q: %s", name,
			suggest(name, slices.Concat(c.namesOf(aConsent), c.namesOf(aPolicy), c.namesOf(aRecovery))))
	}
}

func (c *checker) namesOf(kind thingKind) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(c.known)) {
		if c.known[name] == kind {
			names = append(names, name)
		}
	}
	return names
}
