<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Article</name>
    <message numerus="yes">
      <source>%n character(s) selected</source>
      <translation>
        <numerusform>%n character selected</numerusform>
        <numerusform>%n characters selected</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MouseTagging</name>
    <message numerus="yes">
      <source>%n tag(s)</source>
      <translation>
        <numerusform>%n tag</numerusform>
        <numerusform>%n tags</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SpokenTags</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
</TS>
