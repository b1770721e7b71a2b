// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All helpers, in the order of the table: first those that tell designs apart, then those that they rest on. */
public final class Helpers {

    private Helpers() {
    }

    /** The rows of the table. */
    public static List<Helper> rows() {
        return List.of(FragHelpers.SIZE, FragHelpers.OFF, FragHelpers.PAGE, FragHelpers.ADDRESS,
                FragHelpers.ADDRESS_SAFE,
                FragHelpers.DMA_MAP, FragHelpers.REF, FragHelpers.SKB_FRAG_UNREF, FragHelpers.PP_PUT,
                FragHelpers.PP_FRAG_REF, CopyHelpers.COPY_BITS, CopyHelpers.STORE_BITS, SumHelpers.CHECKSUM,
                SumHelpers.CHECKSUM_HELP, HeadHelpers.PULL_TAIL, HeadHelpers.LINEARIZE, CloneHelpers.COPY,
                CloneHelpers.CLONE, CloneHelpers.PSKB_COPY, HeadHelpers.EXPAND_HEAD, MergeHelpers.TRY_COALESCE,
                CutHelpers.TRIM, CutHelpers.TRIM_RCSUM, CutHelpers.SPLIT, MergeHelpers.SHIFT, SegmentHelpers.SEGMENT,
                GroHelpers.GRO_RECEIVE, GroHelpers.RESET_OFFSET, GroHelpers.GRO_HEADER, GroHelpers.TCP4_GRO,
                CopyHelpers.DATAGRAM_ITER, ReceiveHelpers.RECVMSG, ReceiveHelpers.RECVMSG_DMABUF,
                ReceiveHelpers.ZEROCOPY, ReceiveHelpers.COLLAPSE, TapHelpers.SPLICE, CopyHelpers.SEQ_READ,
                TapHelpers.TO_SGVEC, TapHelpers.PACKET_RCV, TapHelpers.TPACKET_RCV, TapHelpers.VALIDATE_XMIT,
                TapHelpers.KCM_WRITE, PoolHelpers.SET_PP_INFO, PoolHelpers.CAN_BE_RECYCLED, PoolHelpers.DMA_MAP,
                Pages.P2PDMA_PAGE_FREE);
    }

    /** What the rows call beside each other. */
    public static List<Helper> others() {
        return List.of(Pages.GET_PAGE, Pages.PUT_PAGE, Pages.FREE_ZONE_DEVICE, Pages.DMA_BUF_PAGE_FREE,
                FragHelpers.UNREF, FragHelpers.FILL, PoolHelpers.PUT_FULL, PoolHelpers.CLEAR_PP_INFO,
                HeadHelpers.ALLOC_SKB, HeadHelpers.PSKB_PULL, HeadHelpers.RELEASE_DATA, HeadHelpers.KFREE_SKB);
    }

    /** The helper of this name, or null. */
    public static @Nullable Helper named(String name) {
        for (List<Helper> list : List.of(rows(), others())) {
            for (Helper helper : list) {
                if (helper.name().equals(name)) {
                    return helper;
                }
            }
        }
        return null;
    }

    /** {@code kfree_skb}: what ends an skb after a helper had it. */
    public static Helper kfreeSkb() {
        return HeadHelpers.KFREE_SKB;
    }

    /** {@code napi_pp_put_page}. */
    public static Helper ppPut() {
        return FragHelpers.PP_PUT;
    }

    /** {@code get_page}. */
    public static Helper getPage() {
        return Pages.GET_PAGE;
    }
}
