package fhir

import (
	"encoding/json"
	"strings"
)

// facts are what the classification looks at, collected from anywhere inside a resource, contained ones included.
type facts struct {
	labels     []coding // meta.security
	codings    []coding
	categories []string // codes of the resource's own category
	words      []string // displays and texts, in lower case
	references []string
}

type coding struct{ system, code string }

func factsOf(resource Resource) facts {
	var tree map[string]any
	var found facts
	if json.Unmarshal(resource.Raw, &tree) != nil {
		return found
	}
	if meta, ok := tree["meta"].(map[string]any); ok {
		for _, label := range list(meta["security"]) {
			found.labels = append(found.labels, asCoding(label))
		}
	}
	delete(tree, "meta") // labels and tags are not content
	var category facts
	category.walk(tree["category"])
	for _, c := range category.codings {
		found.categories = append(found.categories, strings.ToLower(c.code))
	}
	found.walk(tree)
	return found
}

func (f *facts) walk(node any) {
	switch node := node.(type) {
	case []any:
		for _, item := range node {
			f.walk(item)
		}
	case map[string]any:
		if c := asCoding(node); c.code != "" {
			f.codings = append(f.codings, c)
		}
		for key, value := range node {
			text, isText := value.(string)
			switch {
			case !isText:
				f.walk(value)
			case key == "display" || key == "text":
				f.words = append(f.words, strings.ToLower(text))
			case key == "reference":
				f.references = append(f.references, text)
			}
		}
	}
}

func asCoding(node any) coding {
	fields, _ := node.(map[string]any)
	system, _ := fields["system"].(string)
	code, _ := fields["code"].(string)
	return coding{system, code}
}

func list(node any) []any {
	items, _ := node.([]any)
	return items
}
