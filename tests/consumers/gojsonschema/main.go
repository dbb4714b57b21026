// Has gojsonschema judge the documents of a folder by the schemas of another, and prints for each
// document whether each case is accepted, or why the schema could not be read.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/xeipuuv/gojsonschema"
)

type verdicts struct {
	Error string `json:"error,omitempty"`
	Good  []bool `json:"good"`
	Bad   []bool `json:"bad"`
}

type testCase struct {
	Document json.RawMessage `json:"document"`
}

func judge(schema *gojsonschema.Schema, cases []testCase) ([]bool, error) {
	accepted := []bool{}
	for _, each := range cases {
		result, err := schema.Validate(gojsonschema.NewBytesLoader(each.Document))
		if err != nil {
			return nil, err
		}
		accepted = append(accepted, result.Valid())
	}
	return accepted, nil
}

func judgeAll(schemaFile, casesFile string) (of verdicts, err error) {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return of, err
	}
	schema, err := gojsonschema.NewSchema(gojsonschema.NewBytesLoader(text))
	if err != nil {
		return of, err
	}
	if text, err = os.ReadFile(casesFile); err != nil {
		return of, err
	}
	var cases struct{ Good, Bad []testCase }
	if err = json.Unmarshal(text, &cases); err != nil {
		return of, err
	}
	if of.Good, err = judge(schema, cases.Good); err != nil {
		return of, err
	}
	of.Bad, err = judge(schema, cases.Bad)
	return of, err
}

func main() {
	schemas, documents := os.Args[1], os.Args[2]
	files, err := filepath.Glob(filepath.Join(documents, "*.json"))
	if err != nil || len(files) == 0 {
		fmt.Fprintln(os.Stderr, "no documents in", documents, err)
		os.Exit(1)
	}
	all := map[string]verdicts{}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		of, err := judgeAll(filepath.Join(schemas, name+".schema.json"), file)
		if err != nil {
			of.Error = err.Error()
		}
		all[name] = of
	}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
