package scenario

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// outcomeKeys are the keys that say what must happen.
var outcomeKeys = []string{"expect", refused, denied, dropped}

// step reads one entry of the list of steps.
func (p *problems) step(node *yaml.Node) Step {
	m, ok := p.readMapping(node, "a step")
	step := Step{Line: node.Line}
	if !ok {
		return step
	}
	step.Note, step.Who = p.text(m, "note"), p.text(m, "who")
	switch {
	case p.onEthereum(m, &step):
	case m.values["wait"] != nil:
		p.only(m, "a step that waits", "wait", "note")
		step.Wait = p.wait(m)
	case m.values["together"] != nil:
		p.together(m, &step)
	case m.values["does"] != nil:
		p.alone(m, &step)
	default:
		p.only(m, "a step", "note", "wait", "who", "does", "together")
		if m.values["note"] == nil {
			p.add(m.line, "a step says 'who' and 'does', or 'wait', or only 'note'")
		}
	}
	return step
}

func (p *problems) wait(m mapping) *Wait {
	text := p.text(m, "wait")
	wait := &Wait{Text: text}
	if rest, ok := strings.CutPrefix(text, "until "); ok {
		if _, known := moments[rest]; known {
			wait.Moment = rest
			return wait
		}
		for _, ending := range []string{" ends", " is due"} {
			if name, ok := strings.CutSuffix(rest, ending); ok {
				wait.Until = name
				return wait
			}
		}
		p.add(m.line, "write 'wait: until CONSENT ends', 'wait: until RECOVERY is due' or 'wait: until' and one of %s; not %q", strings.Join(sortedKeys(moments), ", "), text)
		return wait
	}
	var err error
	if wait.Seconds, err = parseDuration(text); err != nil {
		p.add(m.line, "%v; or write 'until CONSENT ends' or 'until RECOVERY is due'", err)
	}
	return wait
}

// signer reads who signs, and with which key.
func (p *problems) signer(m mapping, step *Step) {
	if step.Who == "" {
		p.add(m.line, "say who does it")
	}
	if m.values["key"] == nil {
		return
	}
	if key := p.text(m, "key"); key != "old" {
		p.add(m.lines["key"], "the only key to choose is 'old', the one that a rotation or recovery replaced, not %q", key)
	}
	step.OldKey = true
}

// together reads several operations under one signature.
func (p *problems) together(m mapping, step *Step) {
	p.only(m, "a step", "note", "who", "together", "key", dropped)
	p.signer(m, step)
	if step.Dropped = p.text(m, dropped); step.Dropped != "" {
		p.known(m.lines[dropped], "reason to drop an envelope", step.Dropped, dropNames())
	}
	for _, node := range p.readList(m.values["together"], "together") {
		entry, ok := p.readMapping(node, "an entry of together")
		if !ok {
			continue
		}
		act := p.act(entry, step.Dropped == "")
		if act.Expect.Outcome == dropped {
			p.add(entry.line, "operations of one envelope are dropped together: write 'dropped' beside 'together'")
		}
		step.Acts = append(step.Acts, act)
	}
}

// alone reads a step with one operation, or one that reads a document.
func (p *problems) alone(m mapping, step *Step) {
	p.signer(m, step)
	if m.values["does"].Value == "read" {
		p.only(m, "a step that reads", "note", "who", "does", "record", "access", "expect")
		step.Read = &Read{Record: p.text(m, "record"), Access: p.text(m, "access"), Expect: Expectation{Outcome: p.text(m, "expect")}}
		p.known(m.line, "outcome of reading", step.Read.Expect.Outcome, []string{readable, unreadable, gone})
		return
	}
	act := p.act(m, true, "note", "who", "key")
	if act.Expect.Outcome == dropped {
		step.Dropped, act.Expect = act.Expect.Name, Expectation{}
	}
	step.Acts = []Act{act}
}

// act reads one operation; more are keys that belong to its step.
func (p *problems) act(m mapping, expects bool, more ...string) Act {
	act := Act{Line: m.line, Fields: map[string]string{}, As: p.text(m, "as"), Verb: &verb{}}
	does := p.text(m, "does")
	known, ok := verbs[does]
	if !ok {
		p.add(m.line, "nobody can %q: %s", does, suggest(does, append(sortedKeys(verbs), "read")))
		return act
	}
	act.Verb = known
	keys := append(append(append([]string{"does"}, more...), known.fieldNames()...), outcomeKeys...)
	if known.makes != "" {
		keys = append(keys, "as")
	}
	p.only(m, known.name, keys...)
	for _, f := range known.fields {
		node, given := m.values[f.name]
		if !given {
			if !f.optional {
				p.add(m.line, "%s needs %q", known.name, f.name)
			}
			continue
		}
		text, ok := p.scalar(node, f.name)
		if !ok {
			continue
		}
		act.Fields[f.name] = text
		if f.parse != nil {
			if _, err := f.parse(text); err != nil {
				p.add(m.lines[f.name], "%s: %v", f.name, err)
			}
		}
	}
	if expects {
		act.Expect = p.expectation(m, known)
	}
	return act
}

// expectation reads what must happen to one operation.
func (p *problems) expectation(m mapping, known *verb) Expectation {
	var found []Expectation
	for _, key := range outcomeKeys {
		if m.values[key] == nil {
			continue
		}
		name := p.text(m, key)
		expectation := Expectation{Outcome: key, Name: name}
		switch key {
		case "expect":
			expectation = Expectation{Outcome: name}
			p.plainOutcome(m.lines[key], known, name)
		case refused:
			p.known(m.lines[key], "code of a refusal", name, codeNames()[1:])
		case denied:
			p.known(m.lines[key], "reason to deny access", name, reasonNames()[1:])
		case dropped:
			p.known(m.lines[key], "reason to drop an envelope", name, dropNames())
		}
		found = append(found, expectation)
	}
	switch len(found) {
	case 0:
		p.add(m.line, "%v", errNothingExpected)
		return Expectation{}
	case 1:
		return found[0]
	}
	p.add(m.line, "one step has one outcome, not %d", len(found))
	return found[0]
}

// plainOutcome checks what stands after "expect:".
func (p *problems) plainOutcome(line int, known *verb, name string) {
	right := applied
	if known.name == "request-access" {
		right = allowed
	}
	if name != right {
		p.add(line, "%s expects %q, or is refused, denied or dropped under a key of that name; not %q", known.name, right, name)
	}
}

// known refuses a word that is not in a list.
func (p *problems) known(line int, what, word string, list []string) {
	for _, each := range list {
		if each == word {
			return
		}
	}
	p.add(line, "there is no %s %q: %s", what, word, suggest(word, list))
}
