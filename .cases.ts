// prints differences of cases, and proposes caret lines
import { readFileSync } from 'node:fs';
import { analyze } from '#analyzer/analyze.ts';
import { expandRepeats, parseCases } from '#analyzer/cases.ts';
import { checks } from '#analyzer/checks.ts';
import { defaultSettings } from '#analyzer/settings.ts';
const kind=process.argv[2];
const src=readFileSync(`src/analyzer/validation/${kind}.cases.yaml`,'utf8');
const check=checks.find(c=>c.name===`${kind}-validation`)!;
const raised=new Set<string>();
for (const one of parseCases(src)) {
  const {findings}=await analyze([{name:'case.yaml',text:expandRepeats(one.text)}],{...defaultSettings,...one.settings as any});
  const lines=one.text.split('\n');
  const mine=findings.filter(f=>f.check===check.name);
  const other=findings.filter(f=>f.check!==check.name && f.check.startsWith('manifest'));
  const exp=one.expected.map(m=>`${m.code} ${m.rule} ${m.line}`+(m.columns?` ${m.columns.start}-${m.columns.end}`:''));
  for (const m of one.expected) raised.add(m.rule??m.code);
  const out:string[]=[];
  const used=new Set<number>();
  for (const f of mine) {
    const i=one.expected.findIndex((m,i)=>!used.has(i)&&m.rule===f.rule&&m.code===f.code&&m.line===f.place.start.line&&((one.expected.find(o=>o.code===m.code&&o.line===m.line)?.columns&&!m.columns)?false:(!m.columns||(m.columns.start===f.place.start.column&&m.columns.end===f.place.end.column))));
    if (i>=0) {used.add(i);continue;}
    const w=f.place.end.column-f.place.start.column;
    const ind=Math.max(0,f.place.start.column-1);
    out.push(`  got ${f.place.start.line}: ${lines[f.place.start.line-1]}\n           ${' '.repeat(0)}#${' '.repeat(Math.max(0,ind-1))}${'^'.repeat(Math.max(w,1))} ${f.code} ${f.rule}   <- ${f.message}`);
  }
  one.expected.forEach((m,i)=>{ if(!used.has(i)) out.push(`  not got: ${exp[i]}`)});
  for (const f of other) out.push(`  other: ${f.code} ${f.message} line ${f.place.start.line}`);
  if (out.length) { console.log(`== ${one.title}`); console.log(out.join('\n')); }
}
for (const m of new Map(check.reports.map(m=>[m.rule??m.code,m])).values()) { const id=m.rule??m.code; if(!raised.has(id)) console.log('never raised:',id); raised.delete(id);} 
for (const id of raised) console.log('not declared:',id);
