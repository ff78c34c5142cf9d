import { markSize, page, pitch, points, signatureMiddle, twips, type } from './page-layout.js';
import { imprintPart } from './shipped-imprint.js';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const SONG = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="方正小标宋简体"/>';
/**
 * What each character gives up so that 28 stand in a line, in twentieths of a point. Not by a grid of characters: LibreOffice
 * sets that one so wide that 20 stand in a line, and the same file is to look the same everywhere.
 */
const CHARACTER_SPACE = Math.floor((pitch.character - type.body) * 20);

/** The pitch of lines is exact: fonts that stand in for the standard's have other heights, and 22 lines are to stay 22. */
const LINE = Math.floor(pitch.line * 20);
/** The mark with the space above it takes whole lines, so that what follows stands on the lines of the page. */
const HEAD_LINES = 5;
const RULE_SPACE_POINTS = Math.round(points(page.lineBelowNumber));
const RULE = (RULE_SPACE_POINTS + 1.5) * 20;

const half = (size: number): string => `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
const paragraph = (properties: string, text: string, run = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${run && `<w:rPr>${run}</w:rPr>`}` +
  `<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const emptyLines = (count: number): string => '<w:p/>'.repeat(count);

/** Date and signature have one middle; the date ends four characters before the edge. */
const signed = (text: string): string =>
  `<w:p><w:pPr><w:keepLines/><w:tabs><w:tab w:val="center" w:pos="${Math.round(signatureMiddle * 20)}"/></w:tabs></w:pPr>` +
  `<w:r><w:tab/><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>
<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/><w:pgMar w:top="${twips(page.top)}"
 w:right="${twips(page.width - page.left - page.textWidth)}" w:bottom="${twips(page.height - page.top - page.textHeight)}"
 w:left="${twips(page.left)}" w:header="851"
 w:footer="${twips(page.height - page.top - page.textHeight - page.numberBelowText) - type.pageNumber * 20}" w:gutter="0"/>
<w:docGrid w:linePitch="${LINE}"/></w:sectPr>`;

/** The red line below the number. */
const BELOW_NUMBER = `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="${RULE_SPACE_POINTS}" w:color="FF0000"/></w:pBdr>`;
const KAI = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="楷体_GB2312"/>';
const run = (text: string, font = ''): string =>
  `<w:r>${font && `<w:rPr>${font}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Of a report to above: the number one character from the left edge, 签发人 as far from the right one, the name in 楷体 (7.2.6). */
const numberWithSigner =
  `<w:p><w:pPr>${BELOW_NUMBER}<w:tabs><w:tab w:val="right" w:pos="${Math.round((page.characters - 1) * pitch.character * 20)}"/></w:tabs></w:pPr>` +
  `${run('　{发文字号}')}<w:r><w:tab/></w:r>${run('签发人：')}${run('{签发人}', KAI)}</w:p>`;

/** The body of the shipped template, with its placeholders; the mark is set for so many characters. */
export const documentPart = (markCharacters: number): string =>
  `${HEAD}<w:document ${NAMESPACE} ${RELATIONS}><w:body>` +
  [
    paragraph(
      `<w:spacing w:before="${twips(page.markBelowTop)}" w:line="${HEAD_LINES * LINE - twips(page.markBelowTop)}" w:lineRule="exact"/><w:jc w:val="center"/>`,
      '{发文机关标志}',
      `${SONG}<w:color w:val="FF0000"/>${half(markSize(markCharacters))}`,
    ),
    emptyLines(2),
    paragraph('', '{#有签发人}'),
    numberWithSigner,
    paragraph('', '{/有签发人}'),
    paragraph('', '{^有签发人}'),
    paragraph(`${BELOW_NUMBER}<w:jc w:val="center"/>`, '{发文字号}'),
    paragraph('', '{/有签发人}'),
    // What the red line takes below the number comes off the first of the two empty lines.
    `<w:p><w:pPr><w:spacing w:line="${LINE - RULE}" w:lineRule="exact"/></w:pPr></w:p>`,
    emptyLines(1),
    paragraph('<w:keepLines/><w:jc w:val="center"/>', '{标题}', `${SONG}${half(type.title)}`),
    emptyLines(1),
    paragraph('', '{#有主送}'),
    paragraph('', '{主送机关}：'),
    paragraph('', '{/有主送}'),
    paragraph('', '{#正文}'),
    paragraph('<w:ind w:firstLineChars="200" w:firstLine="632"/>', '{段}'),
    paragraph('', '{/正文}'),
    emptyLines(1),
    signed('{署名}').replace('<w:keepLines/>', '<w:keepNext/><w:keepLines/>'),
    signed('{成文日期}'),
    paragraph('', '{#有版记}'),
    imprintPart,
    // What the foot of the page is reckoned from: the last paragraph, of no height to speak of.
    '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>',
    paragraph('', '{/有版记}'),
  ].join('\n') +
  `${section}</w:body></w:document>`;

/** Page numbers: 四号, a dash on either side, right on odd pages and left on even ones, one character from the edge. */
const footer = (side: 'right' | 'left'): string =>
  `${HEAD}<w:ftr ${NAMESPACE}><w:p><w:pPr><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>` +
  `<w:r><w:rPr>${half(type.pageNumber)}</w:rPr><w:t xml:space="preserve">— </w:t></w:r>` +
  `<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>${half(type.pageNumber)}</w:rPr><w:t>1</w:t></w:r></w:fldSimple>` +
  `<w:r><w:rPr>${half(type.pageNumber)}</w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

const styles = `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:spacing w:val="${CHARACTER_SPACE}"/><w:kern w:val="2"/>
${half(type.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr>
<w:widowControl w:val="0"/><w:overflowPunct/>
<w:spacing w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style></w:styles>`;

const settings = `${HEAD}<w:settings ${NAMESPACE}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>
<w:bordersDoNotSurroundFooter/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>
<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:useFELayout/>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="${OFFICE}.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${OFFICE}.footer+xml"/>
<Override PartName="/word/footer2.xml" ContentType="${OFFICE}.footer+xml"/></Types>`;

const relations = (targets: readonly [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** All parts of the shipped template by their names; [Content_Types].xml comes first. */
export const shippedParts = (markCharacters: number): readonly [name: string, text: string][] => [
  ['[Content_Types].xml', types],
  ['_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']])],
  ['word/document.xml', documentPart(markCharacters)],
  [
    'word/_rels/document.xml.rels',
    relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', 'settings.xml'],
      ['rId3', 'footer', 'footer1.xml'],
      ['rId4', 'footer', 'footer2.xml'],
    ]),
  ],
  ['word/styles.xml', styles],
  ['word/settings.xml', settings],
  ['word/footer1.xml', footer('right')],
  ['word/footer2.xml', footer('left')],
];
