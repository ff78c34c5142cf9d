import type { SeedField, SeedUser } from '../shapes.js';
import { person } from './liaison.js';

const healthAndWelfare: SeedField = {
  scope: 'units',
  unitKeys: [
    'education',
    'civil-affairs',
    'human-resources',
    'culture-tourism',
    'health',
    'veterans',
    'sports',
    'medical-insurance',
    'disease-control',
    'disabled-federation',
    'red-cross',
    'disease-centre',
    'emergency-centre',
    'blood-centre',
  ],
};

const economy: SeedField = {
  scope: 'units',
  unitKeys: [
    'development-reform',
    'science',
    'industry',
    'finance',
    'transport',
    'commerce',
    'state-assets',
    'market-supervision',
    'statistics',
    'approval',
    'big-data',
    'private-economy',
    'investment',
    'party-finance',
    'financial-supervision',
    'maritime',
  ],
};

/** The city's leaders; a deputy secretary-general serves the field of the vice-mayor he or she works for. */
export const leadership: readonly SeedUser[] = [
  person('shizhang', '江知序', 'city', 'leader', { scope: 'all' }),
  person('fushizhang1', '郭可砚', 'city', 'leader', healthAndWelfare),
  person('fushizhang2', '蒋立岚', 'city', 'leader', economy),
  person('mishuzhang', '丁乐序', 'general-office', 'leader', { scope: 'all' }),
  person('fumishuzhang', '白明溪', 'general-office', 'deputySecretary', healthAndWelfare),
];
