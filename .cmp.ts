import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '#analyzer/analyze.ts';
import { defaultSettings } from '#analyzer/settings.ts';
const root='/work/shared/conformance/cases';
const kinds=new Set((process.argv[2]??'').split(','));
let miss=0, extra=0;
for (const e of globSync('*/*/expected.json',{cwd:root}).sort()) {
  const dir=join(root,e,'..');
  const files=globSync('**/*.{yaml,yml,json}',{cwd:join(dir,'input')}).sort().map(name=>({name,text:readFileSync(join(dir,'input',name),'utf8')}));
  const exp=JSON.parse(readFileSync(join(root,e),'utf8')).messages.filter((m:any)=>['IST0106','IST0133'].includes(m.code)&&kinds.has(m.origin.split(' ')[0]));
  const {findings}=await analyze(files,{...defaultSettings,likeIstio:true});
  const f=findings.filter(x=>['IST0106','IST0133'].includes(x.code)&&kinds.has(x.resource.kind));
  for (const x of findings) if (x.code==='IST0001') console.log('CRASH',e,x.message);
  const key=(a:any)=>a.code+' '+(a.reference);
  const a=Map.groupBy(exp,key), b=Map.groupBy(f,key);
  for (const k of new Set([...a.keys(),...b.keys()])) {
    const x=(a.get(k)??[]) as any[], y=(b.get(k)??[]) as any[];
    if (x.length!==y.length) { miss+=Math.max(0,x.length-y.length); extra+=Math.max(0,y.length-x.length);
      console.log(`\n${e} ${k} ${x[0]?.origin ?? y[0]?.resource.name}`); for(const m of x) console.log('   istio:',m.message); for (const m of y) console.log('   ours: ',m.rule,m.message, m.path.join('.'), m.place.start.line);
    }
  }
}
console.log({miss,extra});
