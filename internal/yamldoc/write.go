package yamldoc

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// Marshal writes a value as YAML, with two spaces to a level. Structs are written
// in the order of their fields, whose tags are those of yaml.v3; maps by key.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	err := enc.Encode(v)
	if err == nil {
		err = enc.Close()
	}
	return b.Bytes(), err
}
