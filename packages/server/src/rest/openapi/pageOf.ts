import type { Constructor } from '../input/toDto'
import type { Page } from '@didcomm-gateway/core'

import { Type } from 'class-transformer'
import { IsArray, IsString, ValidateNested } from 'class-validator'

import { Nullable } from './Nullable'

/** The class of a page of items, for {@link Answers}: `{ items, nextCursor }`. */
export function pageOf<T extends object>(view: Constructor<T>): Constructor<Page<T>> {
  class PageView {
    @IsArray()
    @ValidateNested({ each: true })
    @Type(() => view)
    public items!: T[]

    @IsString()
    @Nullable()
    public nextCursor!: string | null
  }
  Object.defineProperty(PageView, 'name', { value: `${view.name}Page` })
  return PageView
}
