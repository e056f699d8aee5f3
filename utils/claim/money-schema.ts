/** An amount as it is checked at a border. */
import { z } from 'zod';

export const centsSchema = z.int().min(-1_000_000_000_00).max(1_000_000_000_00);
