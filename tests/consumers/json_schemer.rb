# Has json_schemer judge the documents of a folder by the schemas of another, and prints for each
# document whether each case is accepted, or why the schema could not be read.

require "json"
require "set"
require "json_schemer"

schemas, documents = ARGV
judge = lambda do |file|
  name = File.basename(file, ".json")
  schema = JSONSchemer.schema(JSON.parse(File.read(File.join(schemas, "#{name}.schema.json"))))
  cases = JSON.parse(File.read(file))
  verdicts = %w[good bad].to_h do |kind|
    [kind, cases[kind].map { |each| schema.valid?(each["document"]) }]
  end
  [name, verdicts]
rescue StandardError => error
  [name, { "error" => error.message }]
end
puts JSON.generate(Dir[File.join(documents, "*.json")].to_h(&judge))
