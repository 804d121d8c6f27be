// SPDX-License-Identifier: Apache-2.0
import { reportOf, supplied, unknownDate } from './ledger-builder.ts';

/* Our own writing about an invented war: the island republic of Maravel and its breakaway north, Oskar Reach. */

export const gazette = reportOf(
  {
    id: 'r1',
    file: '001_gazette.txt',
    outlet: 'Sessel Gazette',
    outletReason: 'outlet.supplied@1: given with the file',
    byline: 'Ilka Torren',
    published: supplied('2031-03-06'),
  },
  `Ministry says rockets fell short of Port Sessel
By Ilka Torren
[s1:The Maravel defence ministry] [c1:said] that [q1:all [f2:twelve] rockets [m-salvo:fired] on Wednesday night fell into open water before reaching the harbour wall].
[q2:“Our radar followed every one of them to the sea”], [c2:added] [s2:the ministry's spokesman, Colonel Anselm Rook].
[s3:Colonel Rook] [c3:said] [s4:his own sailors] [c4:had sworn] [q4:the flashes were seen a mile out], and [q3:that no hull had been scratched].
[q8:The harbour was quiet on Thursday, with two ferries at their berths and gulls on the fuel pier].
[s5:A person briefed on the matter] [c5:said] [q5:the launchers stood [h5:in all likelihood] on the Calder ridge, about [f1:40 kilometres] to the north].
[q6:“We shall answer at an hour of our own choosing.”]
[pass1:[s7:Prime Minister Oda Lindqvist] [c7:warned] [q7:that another salvo would end the talks at Grey Haven, telling lawmakers that her patience was not a treaty].]
[pass2:Fishing crews have stayed in port since the weekend, when two patrol boats [m-boats:traded fire] off the Skerry lights and drew complaints from the mainland.]`,
);

export const courier = reportOf(
  { id: 'r2', file: '002_courier.txt', published: supplied('2031-03-07') },
  `Fuel pier hit in salvo on capital, harbour official says
[q1:Five of the twelve rockets [m-salvo:aimed] at Port Sessel struck the fuel pier and killed [f1:at least nine] dockers], [s1:a harbour official] [c1:said] on Friday, [c2:declining to say] [q2:whether the pumps were manned].
[s3:Jory], a crane driver, [c3:reports] that [q3:the eastern crane came down across the rails].
[s4:The Maravel defence ministry] [c4:reported] that [q4:the rockets came down in the sea “without touching a single plank”].
[s5:Hospital staff at Saint Brannoc] [c5:counted] [q5:[f2:eleven] bodies by dawn].
[s6:The Reach Command] [c6:denied] [q6:having fired on the port].
[s7:The Straits Monitoring Mission] [c7:could not say] [q7:who had fired].
[pass2:Crews have kept their boats tied up since the weekend, when patrol vessels [m-boats:exchanged shots] near the Skerry lights, angering the mainland.]
[pass1:[s8:Prime Minister Oda Lindqvist] [c8:warned] [q8:that another salvo would end the talks at Grey Haven, telling lawmakers that her patience was not a treaty].]
[pass3:[y1:At least forty] islanders were [y2:reportedly] sheltering in the customs hall when the last rocket fell, [y3:a harbour official] said, and the roof held.]`,
);

export const tide = reportOf(
  {
    id: 'r3',
    file: '003_tide.html',
    outlet: 'The Northern Tide',
    outletReason: 'outlet.site-name@1: the page names its site',
    published: {
      value: '2031-03-08',
      basis: 'metadata',
      reason: 'date.meta@1: article:published_time',
      raw: '2031-03-08T07:10Z',
    },
    url: 'https://tide.example/2031/03/ministry-corrects',
    coverage: { kept: 812, visible: 1640 },
    dropped: [
      {
        kind: 'navigation',
        characters: 412,
        excerpt: 'Home Politics Sea Weather',
        reason: 'html.navigation@1',
      },
      { kind: 'related', characters: 416, excerpt: 'More from the Straits', reason: 'html.related@1' },
    ],
  },
  `Ministry corrects its account of the harbour salvo
[z-boilerplate:The Tide has no owner but its readers. Give what you can, when you can.]
[z-boilerplate:Every coin keeps a reporter at sea.][s1:The Maravel defence ministry] on Saturday [c1:withdrew] [q1:its statement that no rocket [m-salvo:reached] the harbour], and [c2:said] [q2:[f1:nine] people had died on the pier].
[z-caption:A frame from a film [s3:the Reach Command] [c3:says] [q3:shows its crews [m-outpost:overrunning] the Calder outpost]. Handout.]
[s4:The Reach Command] [c4:said] [q4:its fighters had taken the outpost at dawn on Thursday and held it “to the last trench”].
[s5:Maravel's general staff] [c5:said] [q5:the outpost was still in its hands].
[s6:Lieutenant General Piet Ostrander] [c6:announced] that [q6:in all [f2:214 sorties] had been flown since the new year, against [f3:“96 nests of separatists”]].
[s7:The ministry] [c7:put] the month's losses at [q7:[f4:31 soldiers]].
[pass3:[y1:Forty] islanders were sheltering in the customs hall when the last rocket fell, [y3:the general staff] said, and the roof held.]
[z-boilerplate:Having trouble posting a comment? Write to the desk.]`,
);

export const herald = reportOf(
  {
    id: 'r4',
    file: '004_herald.txt',
    outlet: 'Grey Haven Herald',
    published: unknownDate,
    outletReason: 'outlet.named-in-text@1: ¶4',
  },
  `Depot burns at Marrow Creek
A depot was [h1:purportedly] [m-depot:set alight] by a drone at Marrow Creek on a Friday, [c1:according to] [s1:reports] seen by the Herald: [q1:fuel burned until noon].
[s2:Two officials] [c2:said] [q2:a second drone was [m-drone:brought down] before it crossed the ridge].
The Herald could not reach the mayor. In the autumn of 2029 the same depot was [m-flood:flooded].
[s3:The Islanders' Aid Union] [c3:demanded] [q3:a road out of the town for the wounded].`,
);

export const foreign = reportOf(
  {
    id: 'r5',
    file: '005_bote.txt',
    outlet: 'Nordbote',
    outletReason: 'outlet.supplied@1: given with the file',
    published: supplied('2031-03-07'),
    language: 'de',
    analysed: false,
  },
  `Raketen auf den Hafen von Port Sessel
Das Ministerium erklärte am Donnerstag, alle zwölf Raketen seien ins Meer gefallen.
Zeugen sprachen dagegen von Bränden am Treibstoffkai.`,
);

export const hostileTitle = '<script>document.title="owned"</script><svg onload=alert(1)>\u202Egnitset';

export const hostile = reportOf(
  {
    id: 'r6',
    file: '006_hostile.txt',
    outlet: '<img src=x onerror=alert(2)>',
    outletReason: 'outlet.named-in-text@1: ¶1',
    url: 'javascript:alert(3)',
    published: { value: '2031-03-09', basis: 'stated', reason: 'date.dateline@1', raw: '9 March 2031' },
  },
  `${hostileTitle}
<svg/onload="document.body.innerHTML='taken'"> <a href="javascript:alert(4)">press here</a>
[s1:The <b>minister</b> \u2067of\u2069 </mark><script>alert(5)</script>] [c1:said] [q1:“the convoy was <img src=x onerror=alert(6)> [m-convoy:hit] \u202Eta eht dgeir\u202C on Sunday”].
javascript:alert(7)//\u200Bhttps://elsewhere.example/pixel.png`,
);

export const fixtureReports = [gazette, courier, tide, herald, foreign, hostile] as const;
