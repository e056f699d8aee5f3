/** An amount as it is checked at a border: a file of its own, so that who only adds and writes amounts does not carry the checks. */
import { z } from 'zod';

export const centsSchema = z.int().min(-1_000_000_000_00).max(1_000_000_000_00);
