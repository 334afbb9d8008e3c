import { describe, expect, it } from '@jest/globals';
import { plainAddress } from './plain-address.js';

describe('an address', () => {
  it.each([
    ['/api/cases?view=mine', '/api/cases?view=mine'],
    ['/%61pi/c%61ses', '/api/cases'],
    ['/%61%70%69/cases/%30199c0de', '/api/cases/0199c0de'],
    ['http://samtalsstod.example.org/api/cases', '/api/cases'],
    ['HTTP://samtalsstod.example.org?q=1', '/?q=1'],
    ['/api/cases?q=%C3%A5%20%2F%26', '/api/cases?q=%C3%A5%20%2F%26'],
    ['/%2561pi/cases', '/%2561pi/cases'],
    ['/%zz%6', '/%zz%6'],
    ['*', '/*'],
  ])('%s is %s', (written, plain) => {
    expect(plainAddress(written)).toBe(plain);
  });
});
